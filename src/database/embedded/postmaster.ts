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
    if (await answers(settings)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a server takes our password at this port, which only our own database does. */
export async function answers(settings: Settings): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(settings, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
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
