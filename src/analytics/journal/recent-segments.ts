import { type JournalRecord } from './journal-record';

/** As many as the writer takes at once, and a few for what comes meanwhile; each costs a kilobyte or two of memory. */
const MAX_RECORDS = 12_000;

/**
 * Segments as they were appended, so that the writer, which is usually milliseconds behind, need not read and parse them
 * again. Bounded: when the database is away for long, the rest is read from disk later.
 */
export class RecentSegments {
  private readonly segments = new Map<number, readonly JournalRecord[]>();
  private count = 0;

  remember(key: number, records: readonly JournalRecord[]): void {
    if (this.count + records.length > MAX_RECORDS) return;
    this.segments.set(key, records);
    this.count += records.length;
  }

  get(key: number): readonly JournalRecord[] | undefined {
    return this.segments.get(key);
  }

  forget(key: number): void {
    const records = this.segments.get(key);
    if (!records) return;
    this.segments.delete(key);
    this.count -= records.length;
  }
}
