import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';

const SIZE = '64M';

/**
 * A disk in a file: what reached the device is in the file, and what only the file system's cache knows is not. So a
 * copy of the file, taken at any moment, is what a power cut at that moment would leave.
 */
export class PowerCutDisk {
  private constructor(
    private readonly image: string,
    readonly path: string,
  ) {}

  /** @returns undefined where this machine lets nobody mount a file */
  static mount(path: string): PowerCutDisk | undefined {
    const image = `${path}.image`;
    const made = run('truncate', '-s', SIZE, image) && run('mkfs.ext4', '-q', '-F', image);
    const disk = new PowerCutDisk(image, path);
    return made && disk.attach() ? disk : undefined;
  }

  /** The disk as it would be found after a power cut now; the file system mends it when it is mounted. */
  cutPower(path: string): PowerCutDisk {
    const left = new PowerCutDisk(`${path}.image`, path);
    copyFileSync(this.image, left.image);
    if (!left.attach()) throw new Error(`what is left cannot be mounted at ${path}`);
    return left;
  }

  unmount(): void {
    run('umount', '-l', this.path);
    rmSync(this.image, { force: true });
  }

  private attach(): boolean {
    mkdirSync(this.path, { recursive: true });
    return run('mount', '-o', 'loop', this.image, this.path);
  }
}

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
