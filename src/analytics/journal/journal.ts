import { randomUUID } from 'node:crypto';
import { type RootDatabase } from 'lmdb';
import { type JournalRecord } from './journal-record';
import { MemoryRing } from './memory-ring';
import { openStore } from './open-store';
import { decodeRecord, encodeRecord } from './record-codec';

export interface JournalOptions {
  path: string;
  /** `commit` survives kill -9; `always` also waits for the disk and so survives a power cut. */
  fsync: 'commit' | 'always';
  maxBytes: number;
}

export interface JournalEntry {
  key: number | null;
  record: JournalRecord;
}

export interface JournalFigures {
  depth: number;
  bytes: number;
  /** Records held in memory because the disk refused them. */
  inMemory: number;
  /** Records lost because both disk and memory were full; anything but 0 is an alarm. */
  refused: number;
  /** Why the disk refused the latest record. */
  fault: string | undefined;
}

/**
 * The durable spool between the bot and the database. Appending costs the handler microseconds and never throws;
 * LMDB commits in a thread of its own. When the size cap is reached the oldest records are kept, the newest refused
 * and counted.
 */
export class Journal {
  private readonly db: RootDatabase<Buffer, number>;
  private readonly ring = new MemoryRing<JournalRecord>(20_000);
  private nextKey: number;
  private latest: Promise<unknown> = Promise.resolve();
  private size: number;
  private count: number;
  private refusedCount = 0;
  private fault: string | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly options: JournalOptions) {
    this.db = openStore(options.path);
    const [last] = this.db.getKeys({ reverse: true, limit: 1 });
    this.nextKey = (last ?? 0) + 1;
    this.count = (this.db.getStats() as { entryCount: number }).entryCount;
    const sample = [...this.db.getRange({ limit: 1000 })];
    const sampled = sample.reduce((sum, { value }) => sum + value.length, 0);
    this.size = sample.length === 0 ? 0 : (sampled / sample.length) * this.count;
  }

  /** Calls `listener` when there may be something to take. */
  onAppend(listener: () => void): void {
    this.wake = listener;
  }

  append(record: JournalRecord): void {
    const bytes = encodeRecord(record);
    if (this.size + bytes.length > this.options.maxBytes) {
      this.holdInMemory(record, 'the journal reached its size cap');
      return;
    }
    this.count += 1;
    this.size += bytes.length;
    this.latest = this.db.put(this.nextKey++, bytes).then(
      () => {
        this.fault = undefined;
        this.wake();
      },
      (error: unknown) => {
        this.count -= 1;
        this.size -= bytes.length;
        this.holdInMemory(record, String(error));
      },
    );
  }

  /** Resolves when everything appended so far is as safe as the disk allows; never rejects. */
  async settled(): Promise<void> {
    await this.latest;
    if (this.options.fsync === 'always') await this.db.flushed.then(undefined, () => undefined);
  }

  /** The oldest records, at most `limit`. They stay until {@link done} removes them. */
  take(limit: number): JournalEntry[] {
    const entries: JournalEntry[] = [];
    for (const { key, value } of this.db.getRange({ limit }))
      entries.push({ key, record: readable(key, value) });
    if (entries.length < limit) {
      for (const record of this.ring.peek(limit - entries.length)) entries.push({ key: null, record });
    }
    return entries;
  }

  async done(entries: readonly JournalEntry[]): Promise<void> {
    const inMemory = entries.filter(({ key }) => key === null).length;
    this.ring.drop(inMemory);
    const removals = entries.flatMap(({ key }) => (key === null ? [] : [this.db.remove(key)]));
    this.count -= removals.length;
    await Promise.all(removals);
    if (this.count === 0) this.size = 0;
    else this.size = Math.max(0, this.size - removals.length * (this.size / (this.count + removals.length)));
  }

  figures(): JournalFigures {
    return {
      depth: this.count + this.ring.length,
      bytes: Math.round(this.size),
      inMemory: this.ring.length,
      refused: this.refusedCount,
      fault: this.fault,
    };
  }

  async close(): Promise<void> {
    await this.settled();
    await this.db.close();
  }

  private holdInMemory(record: JournalRecord, fault: string): void {
    this.fault = fault;
    if (!this.ring.push(record)) this.refusedCount += 1;
    this.wake();
  }
}

/** A record that cannot be read becomes one that says so: it leaves the journal, and its bytes are kept. */
function readable(key: number, value: Buffer): JournalRecord {
  try {
    return decodeRecord(value);
  } catch (error) {
    const content = JSON.stringify({ journalKey: key, base64: value.toString('base64') });
    return { kind: 'refused', id: randomUUID(), reason: `damaged journal record: ${String(error)}`, content };
  }
}
