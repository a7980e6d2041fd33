import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type PostgresBinaries } from './binaries';
import { type Identity, mayReach } from './unprivileged-user';

/** Where the database may live when the checkout is closed to everyone but root. */
const OUTSIDE = '/var/lib/teleskop';

export interface Placement {
  /** Folder with `bin`, `lib` and `share`. */
  programs: string;
  /** Postgres' own data folder (PGDATA). */
  data: string;
}

/**
 * Chooses where programs and data lie so that Postgres' user can reach both. A folder that only root may enter is
 * left as closed as it is: programs are copied, and `DATA_DIR/postgres` becomes a link to a folder outside.
 */
export function place(binaries: PostgresBinaries, dataDir: string, who: Identity | undefined): Placement {
  const data = resolve(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true });
  if (!who) {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    return { programs: binaries.root, data };
  }
  const open = mayReach(who, join(binaries.root, 'share/postgresql/postgres.bki'));
  return {
    programs: open ? binaries.root : copyOfPrograms(binaries),
    data: dataFolder(data, resolve(dataDir), who),
  };
}

function copyOfPrograms({ root, version }: PostgresBinaries): string {
  const copy = join(OUTSIDE, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(root, unfinished, { recursive: true, verbatimSymlinks: true });
  openToReaders(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another process may have finished the same copy first; then ours is not needed.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode | 0o444);
  }
}

function dataFolder(data: string, dataDir: string, who: Identity): string {
  if (!existsSync(data) && !mayReach(who, dataDir)) {
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o755 });
    const outside = mkdtempSync(join(OUTSIDE, 'data-'));
    chownSync(outside, who.uid, who.gid);
    // A link whose target is gone would make every later start fail in an obscure way.
    rmSync(data, { force: true });
    symlinkSync(outside, data);
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chownSync(data, who.uid, who.gid);
  // Through the link Postgres would have to enter the closed folder again.
  return realpathSync(data);
}
