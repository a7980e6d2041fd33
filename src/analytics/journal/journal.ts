import { type RootDatabase } from 'lmdb';
import { type JournalRecord } from './journal-record';
import { MemoryRing } from './memory-ring';
import { openStore, putInto } from './open-store';
import { RecentSegments } from './recent-segments';
import { decodeSegment, encodeSegment } from './segment-codec';
import { recordsIn, SegmentKeys, timeOf } from './segment-keys';

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
  private readonly db: RootDatabase<Buffer, number>;
  private readonly keys: SegmentKeys;
  private readonly ring = new MemoryRing<JournalRecord>(IN_MEMORY);
  private readonly recent = new RecentSegments();
  private readonly taken = new Set<number>();
  private pending: JournalRecord[] = [];
  private scheduled: NodeJS.Immediate | undefined;
  private latest: Promise<unknown> = Promise.resolve();
  private onDisk = 0;
  private size: number;
  private refusedCount = 0;
  private damagedCount = 0;
  private fault: string | undefined;
  private isClosed = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: JournalOptions) {
    this.db = openStore(options.path);
    const [last] = this.db.getKeys({ reverse: true, limit: 1 });
    this.keys = new SegmentKeys(last);
    for (const key of this.db.getKeys()) this.onDisk += recordsIn(key);
    this.size = this.pagesInUse();
  }

  /** Calls `listener` when there may be something to take. */
  onAppend(listener: () => void): void {
    this.wake = listener;
  }

  append(record: JournalRecord): void {
    if (this.isClosed) return this.appendLate([record]);
    this.pending.push(record);
    if (this.pending.length >= SEGMENT_RECORDS) this.flush();
    else this.scheduled ??= setImmediate(() => this.flush());
  }

  /** Resolves when everything appended so far is as safe as the disk allows; never rejects. */
  async settled(): Promise<void> {
    this.flush();
    await this.latest;
    if (this.options.fsync === 'always') await this.db.flushed.then(undefined, () => undefined);
  }

  /** The oldest records that nobody else has taken: about `limit`, in whole segments. */
  take(limit: number): Taken[] {
    const taken: Taken[] = [];
    let count = 0;
    for (const key of this.db.getKeys()) {
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

  /** Removes what the database has. */
  async done(taken: readonly Taken[]): Promise<void> {
    const removals: Promise<boolean>[] = [];
    for (const { key, records } of taken) {
      for (const record of records) if (record.kind === 'refused' && record.damaged) this.damagedCount += 1;
      if (key === null) this.ring.drop(records);
      else {
        this.onDisk -= recordsIn(key);
        this.recent.forget(key);
        removals.push(this.db.remove(key));
      }
    }
    // Until a removal is committed the key is still there to be seen.
    await Promise.all(removals);
    for (const { key } of taken) if (key !== null) this.taken.delete(key);
    this.size = this.onDisk <= 0 ? 0 : this.pagesInUse();
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
    return Math.max(0, this.onDisk) + this.pending.length + this.ring.length;
  }

  figures(): JournalFigures {
    const [oldest] = this.db.getKeys({ limit: 1 });
    return {
      depth: this.depth,
      bytes: Math.round(this.size),
      oldestAgeMs: oldest === undefined ? 0 : Math.max(0, Date.now() - timeOf(oldest)),
      inMemory: this.ring.length,
      refused: this.refusedCount,
      damaged: this.damagedCount,
      fault: this.fault,
    };
  }

  async close(): Promise<void> {
    do await this.settled();
    while (this.pending.length > 0);
    this.isClosed = true;
    await this.db.close();
  }

  /** What a later shutdown hook announces is put into the closed store all the same, and is there when this returns. */
  private appendLate(records: readonly JournalRecord[]): void {
    try {
      putInto(this.options.path, this.keys.next(records.length), encodeSegment(records));
    } catch (error) {
      this.holdInMemory(records, String(error));
    }
  }

  private flush(): void {
    if (this.scheduled) clearImmediate(this.scheduled);
    this.scheduled = undefined;
    if (this.pending.length === 0) return;
    const records = this.pending;
    this.pending = [];
    const bytes = encodeSegment(records);
    if (this.size + bytes.length > this.options.maxBytes) {
      this.holdInMemory(records, 'the journal reached its size cap');
      return;
    }
    const key = this.keys.next(records.length);
    this.onDisk += records.length;
    this.size += bytes.length;
    this.recent.remember(key, records);
    this.latest = this.put(key, bytes).then(
      () => {
        this.fault = undefined;
        this.wake();
      },
      (error: unknown) => {
        this.onDisk -= records.length;
        this.size -= bytes.length;
        this.recent.forget(key);
        this.holdInMemory(records, String(error));
      },
    );
  }

  /** A store that is closed throws at once; that too is a disk that refuses. */
  private async put(key: number, bytes: Buffer): Promise<void> {
    await this.db.put(key, bytes);
  }

  private read(key: number): readonly JournalRecord[] {
    const known = this.recent.get(key);
    if (known) return known;
    const bytes = this.db.get(key);
    return bytes ? decodeSegment(bytes) : [];
  }

  /** What the store takes on disk, less what it has free for the next records. */
  private pagesInUse(): number {
    const stats = this.db.getStats() as Record<
      'pageSize' | 'treeBranchPageCount' | 'treeLeafPageCount' | 'overflowPages',
      number
    >;
    return stats.pageSize * (stats.treeBranchPageCount + stats.treeLeafPageCount + stats.overflowPages);
  }

  private holdInMemory(records: readonly JournalRecord[], fault: string): void {
    this.fault = fault;
    for (const record of records) if (!this.ring.push(record)) this.refusedCount += 1;
    this.wake();
  }
}
