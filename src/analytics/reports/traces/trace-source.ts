import { dayNumberOf } from '../../store/traces/day-locks';
import { packedSql } from '../../store/traces/packing';
import { lengthAt, textAt } from '../../wire/binary-reader';
import { type Sitting } from '../analyses/analyses';
import { CopyRoom } from '../analyses/copy-room';
import { type Trace, type TraceEngine, type TraceKind } from './trace';

const DAY_MS = 86_400_000;
/** Packed days are fetched by about so many bytes, and some days that are not packed yet at once. */
const PART_BYTES = 4 * 1024 * 1024;
const UNPACKED_AT_ONCE = 8;

/** Days from one up to another, all of them packed or none. */
export interface Part {
  from: number;
  to: number;
  isPacked: boolean;
  /** Of the packed lives. */
  bytes: number;
  /** By day, as {@link Trace} tells. */
  versions: ReadonlyMap<number, string>;
}

/**
 * The days of a range in their order. While one part is looked at, the next is on its way; the bytes of a day are those
 * of other days later.
 */
export async function* readParts(
  sitting: Sitting,
  parts: readonly Part[],
  { areEfforts = false }: { areEfforts?: boolean | undefined },
): AsyncGenerator<Trace> {
  const rooms = [new CopyRoom(), new CopyRoom()];
  const fetched = (place: number): Promise<Buffer> | undefined =>
    parts[place] && sitting.copy(partSql(parts[place], areEfforts), rooms[place % 2]);
  let coming = fetched(0);
  for (let next = 1; coming; next += 1) {
    const bytes = await coming;
    coming = fetched(next);
    // Somebody who goes away in between leaves it behind.
    coming?.catch(() => undefined);
    yield* tracesIn(bytes, areEfforts, parts[next - 1]!.versions);
  }
}

/** Whole UTC days around these moments. */
export async function traceParts(
  sitting: Sitting,
  { since, before }: { since: number; before: number },
): Promise<Part[]> {
  const [from, to] = [dayNumberOf(since), dayNumberOf(before - 1) + 1];
  const packed = await sitting.ask<{ day: number; bytes: number; version: string }>(
    `SELECT day - date '1970-01-01' AS day, octet_length(lives) AS bytes, xmin::text AS version FROM tg_day_traces
     WHERE day >= date '1970-01-01' + $1::int AND day < date '1970-01-01' + $2::int`,
    [from, to],
  );
  const bytesOf = new Map(packed.map(({ day, bytes }) => [day, bytes]));
  const versions = new Map(packed.map(({ day, version }) => [day, version]));
  const parts: Part[] = [];
  for (let day = from; day < to; day += 1) {
    const bytes = bytesOf.get(day);
    const last = parts.at(-1);
    const fits =
      last?.isPacked === (bytes !== undefined) &&
      (bytes === undefined ? day - last.from < UNPACKED_AT_ONCE : last.bytes + bytes <= PART_BYTES);
    if (last && fits) Object.assign(last, { to: day + 1, bytes: last.bytes + (bytes ?? 0) });
    else parts.push({ from: day, to: day + 1, isPacked: bytes !== undefined, bytes: bytes ?? 0, versions });
  }
  return parts;
}

function partSql({ from, to, isPacked }: Part, areEfforts: boolean): string {
  const columns = `day - date '1970-01-01', kinds::text, lives ${areEfforts ? ', engines::text, efforts' : ''}`;
  const [begin, end] = [`date '1970-01-01' + ${from}`, `date '1970-01-01' + ${to}`];
  return isPacked
    ? `SELECT ${columns} FROM tg_day_traces WHERE day >= ${begin} AND day < ${end} ORDER BY day`
    : `WITH ${packedSql(begin, end, { areEfforts })} SELECT ${columns} FROM packed ORDER BY day`;
}

/** Signature, flags, and length of an extension that there is none of. */
const COPY_HEAD_BYTES = 19;
/** Number of its columns, before each row; the end has a negative one. */
const COLUMNS_BYTES = 2;

function* tracesIn(
  bytes: Buffer,
  areEfforts: boolean,
  versions: ReadonlyMap<number, string>,
): Generator<Trace> {
  let at = COPY_HEAD_BYTES;
  while (bytes.readInt16BE(at) > 0) {
    const day = at + COLUMNS_BYTES;
    const kinds = day + lengthAt(bytes, day);
    const lives = kinds + lengthAt(bytes, kinds);
    at = lives + lengthAt(bytes, lives);
    const dayNumber = bytes.readInt32BE(day + 4);
    const trace: Trace = {
      began: dayNumber * DAY_MS,
      version: versions.get(dayNumber),
      kinds: JSON.parse(textAt(bytes, kinds) ?? '[]') as TraceKind[],
      lives: bytes.subarray(lives + 4, at),
    };
    if (areEfforts) {
      const efforts = at + lengthAt(bytes, at);
      trace.engines = JSON.parse(textAt(bytes, at) ?? '[]') as TraceEngine[];
      at = efforts + lengthAt(bytes, efforts);
      trace.efforts = bytes.subarray(efforts + 4, at);
    }
    yield trace;
  }
}
