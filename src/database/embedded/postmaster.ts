import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Settings, urlOf } from './settings';
import { type Identity } from './unprivileged-user';

export interface PostmasterOptions {
  programs: string;
  pgdata: string;
  logFile: string;
  who: Identity | undefined;
  flags: readonly string[];
}

/** How long a server may take to recover after a kill. */
const MENDING_MS = 60_000;
const STRANGERS = new Set(['ECONNREFUSED', '28P01', '28000', '3D000']);

/** Inherited variables such as PGPORT or a locale that is not installed must not reach the database. */
export const cleanEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export class PostgresDidNotStartError extends Error {
  override readonly name = 'PostgresDidNotStartError';
  constructor(readonly log: string) {
    super(`The embedded Postgres did not start. The end of its log:\n${log}`);
  }
}

/**
 * Starts the server in a process group of its own: Ctrl-C in a terminal goes to the whole group, and the database
 * must outlive the application's last flush.
 */
export function spawnPostmaster(options: PostmasterOptions, settings: Settings): ChildProcess {
  const log = openSync(options.logFile, 'a', 0o600);
  try {
    const child = spawn(
      join(options.programs, 'bin/postgres'),
      ['-D', options.pgdata, '-p', String(settings.port), ...serverFlags(options.flags)],
      { ...options.who, cwd: '/', env: cleanEnvironment, stdio: ['ignore', log, log], detached: true },
    );
    child.on('error', () => undefined); // told through 'exit' of waitUntilReady
    return child;
  } finally {
    closeSync(log);
  }
}

const serverFlags = (extra: readonly string[]): string[] =>
  ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=80', ...extra].flatMap(
    (flag) => ['-c', flag],
  );

/**
 * Resolves once the server takes connections.
 * @throws PostgresDidNotStartError when `child` ends first
 */
export async function waitUntilReady(
  settings: Settings,
  child: ChildProcess,
  logFile: string,
): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new PostgresDidNotStartError(readFileSync(logFile, 'utf8').slice(-2000));
    }
    if ((await refusalOf(settings)) === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Whether the server of `pgdata` runs and takes our password. One that is just starting, or mending what a kill left,
 * is waited for: a second one could not start beside it.
 */
export async function isThere(pgdata: string, settings: Settings): Promise<boolean> {
  const end = Date.now() + MENDING_MS;
  while (runningPid(pgdata) !== undefined && Date.now() < end) {
    const refusal = await refusalOf(settings);
    if (refusal === undefined) return true;
    // Nobody listens, or it is another's: the pid in the lock file belongs to some other program by now.
    if (STRANGERS.has(refusal)) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Why no server takes our password at this port, as a SQLSTATE or the system's code; undefined if one does. */
async function refusalOf(settings: Settings): Promise<string | undefined> {
  const client = new Client({ connectionString: urlOf(settings, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? 'no answer';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Pid of the server that owns `pgdata`, from the first line of its lock file, or undefined. */
export function runningPid(pgdata: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
