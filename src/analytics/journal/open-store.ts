import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { open, type RootDatabase } from 'lmdb';

/** Opens the store as the journal does and reads both of its ends. */
const TRIAL = `
  const db = require(process.argv[1]).open({ path: process.argv[2], encoding: 'binary', noMemInit: true });
  for (const reverse of [false, true]) for (const { value } of db.getRange({ limit: 1000, reverse })) value.length;
  db.close();`;

/** A store that is damaged as a whole is set aside for a person to look at: it must not keep the bot from starting. */
export function openStore(path: string): RootDatabase<Buffer, number> {
  if (!isReadableStore(path)) {
    const aside = setAside(path);
    new Logger('Journal').error(`[ANALYTICS] the journal cannot be read; it lies in ${aside} now`);
  }
  return open<Buffer, number>({ path, encoding: 'binary', noMemInit: true });
}

/** A folder that is itself a mount point, such as a volume, cannot be renamed; then its files move within it. */
function setAside(path: string): string {
  const aside = `${path}.damaged-${Date.now()}`;
  try {
    renameSync(path, aside);
    return aside;
  } catch {
    const within = join(path, `damaged-${Date.now()}`);
    mkdirSync(within);
    for (const file of ['data.mdb', 'lock.mdb'])
      if (existsSync(join(path, file))) renameSync(join(path, file), join(within, file));
    return within;
  }
}

/** Puts one entry into a store that nobody has open, and waits for it. */
export function putInto(path: string, key: number, bytes: Buffer): void {
  const db = open<Buffer, number>({ path, encoding: 'binary', noMemInit: true });
  db.putSync(key, bytes);
  void db.close();
}

/**
 * Whether LMDB can read the store at `path`. Asked in a process of its own, because over a damaged file LMDB ends the
 * process it runs in, and the bot would never start again.
 */
function isReadableStore(path: string): boolean {
  if (!existsSync(join(path, 'data.mdb'))) return true;
  const { status } = spawnSync(process.execPath, ['-e', TRIAL, require.resolve('lmdb'), path], {
    stdio: 'ignore',
  });
  return status === 0;
}
