import { type RootDatabase } from 'lmdb';
import { DiskRoom } from './disk-room';
import { openStore, putInto } from './open-store';
import { recordsIn, SegmentKeys, timeOf } from './segment-keys';

interface Pages {
  pageSize: number;
  treeBranchPageCount: number;
  treeLeafPageCount: number;
  overflowPages: number;
}

/** The segments on disk, and what is known of them without reading them. */
export class SegmentStore {
  private readonly db: RootDatabase<Buffer, number>;
  private readonly names: SegmentKeys;
  private readonly room: DiskRoom;
  private isClosed = false;
  /** Records in all segments. */
  records = 0;
  /** Bytes on disk, less what is free for the next segments. */
  bytes: number;

  constructor(private readonly path: string) {
    this.db = openStore(path);
    this.room = new DiskRoom(path);
    const [last] = this.db.getKeys({ reverse: true, limit: 1 });
    this.names = new SegmentKeys(last);
    for (const key of this.db.getKeys()) this.records += recordsIn(key);
    this.bytes = this.pagesInUse();
  }

  nextKey(records: number): number {
    return this.names.next(records);
  }

  /** The oldest first; those that are being removed are still among them. */
  keys(): Iterable<number> {
    return this.db.getKeys();
  }

  /** Milliseconds since the oldest segment was written; 0 where there is none. */
  oldestAgeMs(): number {
    const [oldest] = this.isClosed ? [] : this.db.getKeys({ limit: 1 });
    return oldest === undefined ? 0 : Math.max(0, Date.now() - timeOf(oldest));
  }

  get(key: number): Buffer | undefined {
    return this.db.get(key);
  }

  /** Resolves when the segment survives a crash. @throws what the disk says */
  async put(key: number, bytes: Buffer): Promise<void> {
    const records = recordsIn(key);
    this.records += records;
    this.bytes += bytes.length;
    try {
      this.room.demand(bytes.length);
      // After the last shutdown hook has closed the store, what is put is there when this returns.
      if (this.isClosed) putInto(this.path, key, bytes);
      else await this.db.put(key, bytes);
    } catch (error) {
      this.records -= records;
      this.bytes -= bytes.length;
      throw error;
    }
  }

  /** @throws what the disk says; a removal needs room as well */
  async remove(keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return;
    this.room.demand(0);
    await Promise.all(keys.map((key) => this.db.remove(key)));
    for (const key of keys) this.records -= recordsIn(key);
    this.bytes = this.pagesInUse();
  }

  /** Resolves when everything put survives a power cut too; never rejects. */
  async flushed(): Promise<void> {
    await this.db.flushed.then(undefined, () => undefined);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.db.close();
  }

  private pagesInUse(): number {
    const stats = this.db.getStats() as unknown as Pages;
    return stats.pageSize * (stats.treeBranchPageCount + stats.treeLeafPageCount + stats.overflowPages);
  }
}
