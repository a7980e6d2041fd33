import { statfsSync } from 'node:fs';

/** The disk has no room for what is to be written. */
export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
  constructor(readonly free: number) {
    super(`the disk of the journal is full (${Math.floor(free / 1024)} kB free)`);
  }
}

/** What a transaction of LMDB writes beside the record: pages of the tree and of the list of free pages. */
const OVERHEAD = 512 * 1024;
/** With so much free, nobody fills the disk before it is looked at again. */
const PLENTY = 256 * 1024 * 1024;
const LOOK_AGAIN_MS = 100;

/**
 * Asks before LMDB writes whether there is room, because a write that finds none can end the process: LMDB's binding
 * corrupts its memory then.
 */
export class DiskRoom {
  private free = 0;
  private lookedAt = -Infinity;

  constructor(private readonly path: string) {}

  /** @throws DiskFullError */
  demand(bytes: number): void {
    const now = performance.now();
    if (this.free < PLENTY || now - this.lookedAt > LOOK_AGAIN_MS) {
      this.free = freeBytes(this.path);
      this.lookedAt = now;
    }
    if (this.free < bytes + OVERHEAD) throw new DiskFullError(this.free);
  }
}

/** A file system that does not tell is taken for one with room: refusing to write would be worse. */
function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
