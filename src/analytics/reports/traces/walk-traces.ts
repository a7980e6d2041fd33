import { setImmediate as breathe } from 'node:timers/promises';
import { BLOCK_HEAD_BYTES } from '../../store/traces/packing';
import { type Sitting } from '../analyses/analyses';
import { type ChosenPeople, chosenPeople } from '../segments/chosen-people';
import { parameters } from '../users/bounds';
import { PersonIndex } from './person-index';
import { eventsEnd, type Trace, type TraceWalk } from './trace';
import { readParts, traceParts } from './trace-source';

/** Bytes of events between two moments in which the process does what else it has to do: about a millisecond. */
const BREATH_BYTES = 256 * 1024;

/** About so many bytes tell of each person, by which room is made: making more of it later means to copy what is there. */
const BYTES_OF_A_PERSON = 140;

export interface TraceQuestion {
  /** Milliseconds since the epoch: whole UTC days around these moments are read. */
  since: number;
  before: number;
  /** Only these people. */
  whom: ChosenPeople;
  /** In which segments count their days. */
  zone: string;
  /** Whether the walk looks at what answers and pictures took. */
  areEfforts?: boolean;
}

/**
 * Walks through the lives of people on the days of a range. Node does the walking: a window function of Postgres sorts
 * and copies each row several times, where here each event is looked at once, six bytes long and already in its order.
 * @returns who the persons of the walk are
 * @throws the signal's reason
 */
export async function walkTraces(
  sitting: Sitting,
  question: TraceQuestion,
  walk: TraceWalk,
): Promise<PersonIndex> {
  const chosen = await chosenIndex(sitting, question);
  const parts = await traceParts(sitting, question);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const people = new PersonIndex(Math.min(bytes / BYTES_OF_A_PERSON, chosen?.size ?? Infinity));
  walk.makeRoom(people.capacity);
  for await (const trace of readParts(sitting, parts, question)) {
    walk.beginDay(trace);
    await follow(trace, people, chosen, walk, sitting.signal);
  }
  return people;
}

/** Undefined stands for everybody. */
async function chosenIndex(
  sitting: Sitting,
  { whom, zone }: TraceQuestion,
): Promise<PersonIndex | undefined> {
  const { values, bind } = parameters();
  const conditions = chosenPeople(whom, zone, bind);
  if (conditions.length === 0) return undefined;
  const [row] = await sitting.ask<{ ids: string }>(
    `SELECT coalesce(encode(string_agg(int8send(client_id), ''), 'hex'), '') AS ids
     FROM tg_users u WHERE ${conditions.join(' AND ')}`,
    values,
  );
  const ids = Buffer.from(row?.ids ?? '', 'hex');
  const chosen = new PersonIndex();
  for (let at = 0; at < ids.length; at += 8) chosen.slotIn(ids, at);
  return chosen;
}

async function follow(
  { lives }: Trace,
  people: PersonIndex,
  chosen: PersonIndex | undefined,
  walk: TraceWalk,
  signal: AbortSignal,
): Promise<void> {
  let breath = BREATH_BYTES;
  for (let block = 0, end: number; block < lives.length; block = end) {
    end = eventsEnd(lives, block);
    if (chosen && chosen.findIn(lives, block) < 0) {
      walk.pass?.(lives, block + BLOCK_HEAD_BYTES, end);
      continue;
    }
    const { capacity } = people;
    const person = people.slotIn(lives, block);
    if (people.capacity > capacity) walk.makeRoom(people.capacity);
    walk.live(person, lives, block + BLOCK_HEAD_BYTES, end);
    if (end < breath) continue;
    breath = end + BREATH_BYTES;
    await breathe();
    signal.throwIfAborted();
  }
}
