import { BLOCK_HEAD_BYTES, CODE_BITS, DEED_BYTES } from '../../store/traces/packing';

/** What can be told apart in a trace. */
export type TraceKind = readonly [eventName: string, personaId: string | null, detail: string | null];

/** What made an answer or a picture, and which of the bytes there are that tell what it took, as `efforts.ts` tells. */
export type TraceEngine = readonly [kind: 'model' | 'picture', engine: string, form: number];

/** A UTC day, as `packing.ts` tells. */
export interface Trace {
  /** When it began, in milliseconds since the epoch. */
  began: number;
  /** Another one whenever the day is packed anew; undefined for what is not packed. */
  version?: string | undefined;
  kinds: readonly TraceKind[];
  lives: Buffer;
  /** Only where a question asks for them. */
  engines?: readonly TraceEngine[];
  efforts?: Buffer;
}

/** Goes through what people did, day after day; each person's events come in their order. */
export interface TraceWalk {
  /** There may be so many people from now on. */
  makeRoom(people: number): void;
  beginDay(trace: Trace): void;
  /** All that one person did on that day: events from the byte `from` up to `to`, {@link DEED_BYTES} each. */
  live(person: number, lives: Buffer, from: number, to: number): void;
  /** The same of somebody whom the question is not about. */
  pass?(lives: Buffer, from: number, to: number): void;
}

const CODE_HIGH = (1 << (CODE_BITS - 16)) - 1;

// Byte by byte: what Buffer reads by is checked each time, and too long to be inlined into a walk.

/** Milliseconds since midnight. */
export const timeAt = (lives: Buffer, at: number): number =>
  ((lives[at]! << 24) | (lives[at + 1]! << 16) | (lives[at + 2]! << 8) | lives[at + 3]!) >>> (CODE_BITS - 16);

export const codeAt = (lives: Buffer, at: number): number =>
  ((lives[at + 3]! & CODE_HIGH) << 16) | (lives[at + 4]! << 8) | lives[at + 5]!;

/** The first event from a byte on that is not earlier than so many milliseconds after midnight; `to` if all are. */
export function firstSince(lives: Buffer, from: number, to: number, ms: number): number {
  while (from < to && timeAt(lives, from) < ms) from += DEED_BYTES;
  return from;
}

export const eventsEnd = (lives: Buffer, block: number): number =>
  block + BLOCK_HEAD_BYTES + lives.readInt32BE(block + 8) * DEED_BYTES;
