import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Postgres refuses to run as root, so root lends it another identity. */
export interface Identity {
  uid: number;
  gid: number;
}

/** @returns the identity for Postgres, or undefined where the current user will do */
export function identityForPostgres(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('Running as root needs a user "postgres" or "nobody" to run the database as.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Whether `who` may read `path`, which includes entering every folder above it. */
export function mayReach(who: Identity, path: string): boolean {
  const stats = statSync(path);
  if (!allows(who, path, stats.isDirectory() ? 0o5 : 0o4)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(who, folder, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function allows(who: Identity, path: string, bits: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const granted = uid === who.uid ? mode >> 6 : gid === who.gid ? mode >> 3 : mode;
  return (granted & bits) === bits;
}
