import { type JournalRecord } from './journal-record';
import { MemoryRing } from './memory-ring';
import { RecentSegments } from './recent-segments';
import { decodeSegment, encodeSegment } from './segment-codec';
import { recordsIn } from './segment-keys';
import { SegmentStore } from './segment-store';

export interface JournalOptions {
  path: string;
  /** `commit` survives kill -9; `always` also waits for the disk and so survives a power cut. */
  fsync: 'commit' | 'always';
  maxBytes: number;
}

/** Records that one taker holds until it calls {@link Journal.done} or {@link Journal.giveBack}. */
export interface Taken {
  /** Key of the segment, or null for what memory holds. */
  key: number | null;
  records: readonly JournalRecord[];
}

export interface JournalFigures {
  /** Records that are not in the database yet. */
  depth: number;
  bytes: number;
  /** Age of the oldest record on disk, in milliseconds. */
  oldestAgeMs: number;
  /** Records held in memory because the disk refused them. */
  inMemory: number;
  /** Records lost because both disk and memory were full; anything but 0 is an alarm. */
  refused: number;
  /** Records that could not be read back, set aside with their bytes. */
  damaged: number;
  /** Why the disk refused the latest record. */
  fault: string | undefined;
}

const SEGMENT_RECORDS = 250;
const IN_MEMORY = 20_000;

/**
 * The durable spool between the bot and the database. Appending costs the handler microseconds and never throws: what
 * is published in one turn of the event loop is written as one segment, and LMDB commits in a thread of its own. At the
 * size cap the oldest records are kept, the newest held in memory, and when that is full too, refused and counted.
 */
export class Journal {
  private readonly store: SegmentStore;
  private readonly ring = new MemoryRing<JournalRecord>(IN_MEMORY);
  private readonly recent = new RecentSegments();
  private readonly taken = new Set<number>();
  /** Segments that the database has and the disk still holds; a full one has no room even to forget. */
  private readonly written = new Set<number>();
  /** Of these, whose removal is on its way. */
  private readonly leaving = new Set<number>();
  private pending: JournalRecord[] = [];
  private scheduled: NodeJS.Immediate | undefined;
  private latest: Promise<unknown> = Promise.resolve();
  private refused = 0;
  private damaged = 0;
  private fault: string | undefined;
  private isClosed = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: JournalOptions) {
    this.store = new SegmentStore(options.path);
  }

  /** Calls `listener` when there may be something to take. */
  onAppend(listener: () => void): void {
    this.wake = listener;
  }

  append(record: JournalRecord): void {
    this.pending.push(record);
    if (this.isClosed || this.pending.length >= SEGMENT_RECORDS) this.flush();
    else this.scheduled ??= setImmediate(() => this.flush());
  }

  /** Resolves when everything appended so far is as safe as the disk allows; never rejects. */
  async settled(): Promise<void> {
    this.flush();
    await this.latest;
    if (this.options.fsync === 'always') await this.store.flushed();
  }

  /** The oldest records that nobody else has taken: about `limit`, in whole segments. */
  take(limit: number): Taken[] {
    const taken: Taken[] = [];
    let count = 0;
    for (const key of this.store.keys()) {
      if (count >= limit) break;
      if (this.taken.has(key)) continue;
      const records = this.read(key);
      this.taken.add(key);
      taken.push({ key, records });
      count += records.length;
    }
    const inMemory = count < limit ? this.ring.lend(limit - count) : [];
    if (inMemory.length > 0) taken.push({ key: null, records: inMemory });
    return taken;
  }

  /** Lets go of what the database has. */
  async done(taken: readonly Taken[]): Promise<void> {
    for (const { key, records } of taken) {
      this.damaged += records.filter((record) => record.kind === 'refused' && record.damaged).length;
      if (key === null) this.ring.drop(records);
      else {
        this.recent.forget(key);
        // Until the removal is committed a key is still there to be seen, and stays taken.
        this.written.add(key);
      }
    }
    await this.removeWritten();
  }

  /** Lets others take it. */
  giveBack(taken: readonly Taken[]): void {
    for (const { key, records } of taken) {
      if (key === null) this.ring.giveBack(records);
      else this.taken.delete(key);
    }
  }

  /** Records that are not in the database yet, those that are taken included. */
  get depth(): number {
    let written = 0;
    for (const key of this.written) written += recordsIn(key);
    return this.store.records - written + this.pending.length + this.ring.length;
  }

  figures(): JournalFigures {
    return {
      depth: this.depth,
      bytes: Math.round(this.store.bytes),
      oldestAgeMs: this.store.oldestAgeMs(),
      inMemory: this.ring.length,
      refused: this.refused,
      damaged: this.damaged,
      fault: this.fault,
    };
  }

  async close(): Promise<void> {
    do await this.settled();
    while (this.pending.length > 0);
    this.isClosed = true;
    await this.store.close();
  }

  private flush(): void {
    if (this.scheduled) clearImmediate(this.scheduled);
    this.scheduled = undefined;
    if (this.pending.length === 0) return;
    const records = this.pending;
    this.pending = [];
    const { bytes, records: packed } = encodeSegment(records);
    if (this.store.bytes + bytes.length > this.options.maxBytes) {
      this.holdInMemory(packed, 'the journal reached its size cap');
      return;
    }
    const key = this.store.nextKey(packed.length);
    this.recent.remember(key, packed);
    this.latest = this.store.put(key, bytes).then(
      () => {
        this.fault = undefined;
        this.wake();
      },
      (error: unknown) => {
        this.recent.forget(key);
        this.holdInMemory(packed, String(error));
      },
    );
  }

  /** Never rejects: what cannot be removed now is removed with the next, or known again after a restart. */
  private async removeWritten(): Promise<void> {
    const keys = [...this.written].filter((key) => !this.leaving.has(key));
    for (const key of keys) this.leaving.add(key);
    try {
      await this.store.remove(keys);
      for (const key of keys) {
        this.written.delete(key);
        this.taken.delete(key);
      }
    } catch (error) {
      this.fault = String(error);
    } finally {
      for (const key of keys) this.leaving.delete(key);
    }
  }

  private read(key: number): readonly JournalRecord[] {
    const known = this.recent.get(key);
    if (known) return known;
    const bytes = this.store.get(key);
    return bytes ? decodeSegment(bytes) : [];
  }

  private holdInMemory(records: readonly JournalRecord[], fault: string): void {
    this.fault = fault;
    for (const record of records) if (!this.ring.push(record)) this.refused += 1;
    this.wake();
  }
}
