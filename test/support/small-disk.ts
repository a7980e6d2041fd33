import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const CHUNK = Buffer.alloc(64 * 1024, 1);

/** A file system in memory that is quickly full. Only root of a machine that lets it mount can have one. */
export class SmallDisk {
  private readonly ballast: string;

  private constructor(readonly path: string) {
    this.ballast = join(path, 'ballast');
  }

  /** @returns undefined, and the reason in `why`, where mounting is not permitted */
  static mount(
    path: string,
    megabytes: number,
    why: (reason: string) => void = () => undefined,
  ): SmallDisk | undefined {
    const { status, stderr, error } = spawnSync('mount', [
      '-t',
      'tmpfs',
      '-o',
      `size=${megabytes}m`,
      'tmpfs',
      path,
    ]);
    if (status === 0) return new SmallDisk(path);
    why(`no small disk can be mounted here: ${(error?.message ?? String(stderr)).trim()}`);
    return undefined;
  }

  /** Writes until not a byte more fits. */
  fill(): void {
    const file = openSync(this.ballast, 'a');
    try {
      for (let size = CHUNK.length; size >= 1;) {
        try {
          if (writeSync(file, CHUNK, 0, size) < size) size >>= 1;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          size >>= 1;
        }
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    // Lazily: a process that was killed a moment ago may still hold a file.
    spawnSync('umount', ['-l', this.path]);
  }
}
