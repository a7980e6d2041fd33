import { setImmediate as breathe } from 'node:timers/promises';
import { BLOCK_HEAD_BYTES, DEED_BYTES } from '../../store/traces/packing';
import { type Sitting } from '../analyses/analyses';
import { type ChosenPeople, chosenPeople } from '../segments/chosen-people';
import { parameters } from '../users/bounds';
import { type PeopleOfDays } from './people-of-days';
import { type PersonIndex } from './person-index';
import { eventsEnd, type Trace, type TraceWalk } from './trace';
import { readParts, traceParts } from './trace-source';
import { WalkPeople } from './walk-people';

/** Bytes of events between two moments in which the process does what else it has to do: about a millisecond. */
const BREATH_BYTES = 256 * 1024;

/** About so many bytes tell of each person, by which room is made: making more of it later means to copy what is there. */
const BYTES_OF_A_PERSON = 140;
const ID_BYTES = 8;

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
): Promise<WalkPeople> {
  const { known } = sitting;
  const chosen = await chosenIn(known.index, sitting, question);
  const parts = await traceParts(sitting, question);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const expected = Math.ceil(bytes / BYTES_OF_A_PERSON);
  known.index.makeRoom(expected);
  const people = new WalkPeople(known.index, chosen ? 0 : expected);
  walk.makeRoom(people.capacity);
  for await (const trace of readParts(sitting, parts, question)) {
    walk.beginDay(trace);
    await follow(trace, { known, people, chosen }, walk, sitting.signal);
  }
  return people;
}

/** 1 at the number of each who is asked about. Undefined stands for everybody. */
async function chosenIn(
  index: PersonIndex,
  sitting: Sitting,
  { whom, zone }: TraceQuestion,
): Promise<Uint8Array | undefined> {
  const { values, bind } = parameters();
  const conditions = chosenPeople(whom, zone, bind);
  if (conditions.length === 0) return undefined;
  const [row] = await sitting.ask<{ ids: string }>(
    `SELECT coalesce(encode(string_agg(int8send(client_id), ''), 'hex'), '') AS ids
     FROM tg_users u WHERE ${conditions.join(' AND ')}`,
    values,
  );
  const ids = Buffer.from(row?.ids ?? '', 'hex');
  index.makeRoom(index.size + ids.length / ID_BYTES);
  const chosen = new Uint8Array(index.capacity);
  for (let at = 0; at < ids.length; at += ID_BYTES) chosen[index.slotIn(ids, at)] = 1;
  return chosen;
}

interface Met {
  known: PeopleOfDays;
  people: WalkPeople;
  chosen: Uint8Array | undefined;
}

async function follow(
  trace: Trace,
  { known, people, chosen }: Met,
  walk: TraceWalk,
  signal: AbortSignal,
): Promise<void> {
  const { lives } = trace;
  const before = known.of(trace);
  const persons = before ?? new Int32Array(Math.ceil(lives.length / (BLOCK_HEAD_BYTES + DEED_BYTES)));
  let breath = BREATH_BYTES;
  let nr = 0;
  for (let block = 0, end: number; block < lives.length; block = end, nr += 1) {
    end = eventsEnd(lives, block);
    if (!before) persons[nr] = known.index.slotIn(lives, block);
    const other = persons[nr]!;
    if (chosen && chosen[other] !== 1) {
      walk.pass?.(lives, block + BLOCK_HEAD_BYTES, end);
      continue;
    }
    const { capacity } = people;
    const person = people.numberOf(other);
    if (people.capacity > capacity) walk.makeRoom(people.capacity);
    walk.live(person, lives, block + BLOCK_HEAD_BYTES, end);
    if (end < breath) continue;
    breath = end + BREATH_BYTES;
    await breathe();
    signal.throwIfAborted();
  }
  if (!before) known.remember(trace, persons.slice(0, nr));
}
