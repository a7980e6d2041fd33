import { MAX_SEGMENT_RECORDS } from './segment-codec';

const ROOM = 1024;

/**
 * Keys of segments: the millisecond at which each was written and how many records it holds, in one number below 2^53
 * (until the year 2248). So depth and age are known from the keys alone, however much is waiting.
 */
export class SegmentKeys {
  private latest: number;

  /** @param lastKey the highest key in the store */
  constructor(lastKey: number | undefined) {
    this.latest = lastKey === undefined ? 0 : timeOf(lastKey);
  }

  /** A key above all before it, even when the clock was turned back. */
  next(records: number): number {
    if (records > MAX_SEGMENT_RECORDS) throw new RangeError(`${records} records do not fit into a segment`);
    this.latest = Math.max(this.latest + 1, Date.now());
    return this.latest * ROOM + records;
  }
}

export const recordsIn = (key: number): number => key % ROOM;

/** Milliseconds since the epoch. */
export const timeOf = (key: number): number => Math.floor(key / ROOM);
