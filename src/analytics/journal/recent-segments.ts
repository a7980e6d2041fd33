import { type JournalRecord } from './journal-record';

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Segments as they were appended, so that the writer, which is usually milliseconds behind, need not read and parse them
 * again. Bounded: when the database is away for long, the rest is read from disk later.
 */
export class RecentSegments {
  private readonly segments = new Map<number, { records: readonly JournalRecord[]; bytes: number }>();
  private bytes = 0;

  remember(key: number, records: readonly JournalRecord[], bytes: number): void {
    if (this.bytes + bytes > MAX_BYTES) return;
    this.segments.set(key, { records, bytes });
    this.bytes += bytes;
  }

  get(key: number): readonly JournalRecord[] | undefined {
    return this.segments.get(key)?.records;
  }

  forget(key: number): void {
    const segment = this.segments.get(key);
    if (!segment) return;
    this.segments.delete(key);
    this.bytes -= segment.bytes;
  }
}
