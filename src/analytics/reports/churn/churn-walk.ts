import { DEED_BYTES } from '../../store/traces/packing';
import { Codes } from '../traces/codes';
import { codeAt, firstSince, timeAt, type Trace, type TraceWalk } from '../traces/trace';

const DAY_MS = 86_400_000;
/** So many events before a block are remembered. */
export const REMEMBERED = 3;

const NEITHER = 0;
const BLOCKED = 1;
const UNBLOCKED = 2;

/** Who was there in the range, who blocked the bot, and what they did before. All arrays are by person. */
export class ChurnWalk implements TraceWalk {
  /** Ids of personas by their code; the first is nobody. */
  readonly personas = new Codes<string | null>(null);
  /** The code of the persona met last. */
  persona = new Int32Array();
  /** When they were there last, in milliseconds since the epoch; 0 for who was not. */
  last = new Float64Array();
  /** When they blocked the bot last, likewise. */
  block = new Float64Array();
  blocks = new Int32Array();
  /** Whether they took that block back. */
  isBack = new Uint8Array();

  /** Of events; the first stands for none. */
  private readonly names = new Codes('');
  /** Codes of names, {@link REMEMBERED} a person: of the last events, and of those before the last block. */
  private recent = new Int32Array();
  private before = new Int32Array();
  private dayBegan = 0;
  private turns = new Uint8Array();
  private nameOf = new Int32Array();
  private personaOf = new Int32Array();

  /** @param begin and end of the range, in milliseconds since the epoch */
  constructor(
    private readonly begin: number,
    private readonly end: number,
  ) {}

  makeRoom(people: number): void {
    const { persona, last, block, blocks, isBack, recent, before } = this;
    (this.persona = new Int32Array(people)).set(persona);
    (this.last = new Float64Array(people)).set(last);
    (this.block = new Float64Array(people)).set(block);
    (this.blocks = new Int32Array(people)).set(blocks);
    (this.isBack = new Uint8Array(people)).set(isBack);
    (this.recent = new Int32Array(people * REMEMBERED)).set(recent);
    (this.before = new Int32Array(people * REMEMBERED)).set(before);
  }

  beginDay({ began, kinds }: Trace): void {
    this.dayBegan = began;
    this.turns = Uint8Array.from(kinds, ([name]) =>
      name === 'bot_blocked' ? BLOCKED : name === 'bot_unblocked' ? UNBLOCKED : NEITHER,
    );
    this.nameOf = Int32Array.from(kinds, ([name]) => this.names.codeOf(name));
    this.personaOf = Int32Array.from(kinds, ([, persona]) => this.personas.codeOf(persona));
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    from = firstSince(lives, from, to, this.begin - this.dayBegan);
    if (this.dayBegan + DAY_MS > this.end)
      while (from < to && this.dayBegan + timeAt(lives, to - DEED_BYTES) >= this.end) to -= DEED_BYTES;
    if (from === to) return;
    for (let at = from; at < to; at += DEED_BYTES) {
      const turn = this.turns[codeAt(lives, at)]!;
      if (turn === BLOCKED) this.blocked(person, lives, from, at);
      else if (turn === UNBLOCKED) this.isBack[person] = 1;
    }
    this.last[person] = this.dayBegan + timeAt(lives, to - DEED_BYTES);
    this.meet(person, lives, from, to);
    this.remember(this.recent, person, lives, from, to);
  }

  /** The names of what came before the last block, the oldest first; at most {@link REMEMBERED}, of the range alone. */
  eventsBefore(person: number): string[] {
    const codes = this.before.subarray(person * REMEMBERED, (person + 1) * REMEMBERED);
    return [...codes].filter((code) => code > 0).map((code) => this.names.values[code]!);
  }

  private blocked(person: number, lives: Buffer, from: number, at: number): void {
    this.block[person] = this.dayBegan + timeAt(lives, at);
    this.blocks[person]! += 1;
    this.isBack[person] = 0;
    this.remember(this.before, person, lives, from, at);
  }

  private meet(person: number, lives: Buffer, from: number, to: number): void {
    for (let at = to - DEED_BYTES; at >= from; at -= DEED_BYTES) {
      const persona = this.personaOf[codeAt(lives, at)]!;
      if (persona === 0) continue;
      this.persona[person] = persona;
      return;
    }
  }

  /** The events before the byte `to`, as far as they are of this day; and before these the recent ones of other days. */
  private remember(into: Int32Array, person: number, lives: Buffer, from: number, to: number): void {
    const place = person * REMEMBERED;
    const events = (to - from) / DEED_BYTES;
    for (let i = 0; i < REMEMBERED; i += 1) {
      const at = to - (REMEMBERED - i) * DEED_BYTES;
      into[place + i] = at >= from ? this.nameOf[codeAt(lives, at)]! : this.recent[place + i + events]!;
    }
  }
}
