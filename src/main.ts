import 'reflect-metadata';
import { DataDirInUseError, DataDirLock } from './config/data-dir-lock';
import { InvalidEnvironmentError } from './config/env';
import { readProcessEnv } from './config/process-env';
import { redactor, secretsOf } from './config/secrets';
import { NoPostgresForPlatformError } from './database/embedded/binaries';
import { EmbeddedPostgres } from './database/embedded/embedded-postgres';
import { PostgresDidNotStartError } from './database/embedded/postmaster';
import { startDemo } from './demo';
import { openHouse } from './house';
import { say, step } from './progress';
import { welcome } from './welcome';

/** A supervisor such as systemd or Kubernetes kills after 30 s. */
const SHUTDOWN_DEADLINE_MS = 19_000;

/** How to close what was opened, newest last; closing runs the other way round. */
const closers: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

async function main(): Promise<void> {
  let env = readProcessEnv();
  explain = redactor(secretsOf(env));
  await open(DataDirLock.acquire(env.DATA_DIR), (lock) => lock.release());

  if (!env.DATABASE_URL) {
    const start = EmbeddedPostgres.start({ dataDir: env.DATA_DIR, log: (line) => say(`  ${line}`) });
    const postgres = await step(
      'Starting the database',
      open(start, (opened) => opened.stop()),
    );
    env = { ...env, DATABASE_URL: postgres.url };
  }
  const demo = env.TELEGRAM_BOT_TOKEN ? undefined : await open(startDemo(env), (opened) => opened.close());
  const house = await step(
    'Opening the house',
    open(openHouse(demo?.env ?? env), (opened) => opened.close()),
  );
  await step('Waiting for the database', welcome(house, demo !== undefined));
  demo?.letPeopleIn();
}

/** Remembers how to close what is being opened already now: a signal may come before it is open. */
async function open<T>(opening: Promise<T>, close: (opened: T) => Promise<void>): Promise<T> {
  closers.push(() => opening.then(close, () => undefined));
  const opened = await opening;
  if (ending) await ending;
  return opened;
}

function end(code: number): Promise<void> {
  ending ??= (async () => {
    const overtime = setTimeout(() => process.exit(1), SHUTDOWN_DEADLINE_MS);
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch((error: unknown) => complain('while stopping', error));
    }
    clearTimeout(overtime);
    process.exit(code);
  })();
  return ending;
}

let explain = (text: string): string => text;

/** For faults that a person can mend, what to do; for all others undefined, and the stack tells more. */
function adviceOn(error: unknown): string | undefined {
  if (error instanceof InvalidEnvironmentError || error instanceof DataDirInUseError) return error.message;
  if (error instanceof PostgresDidNotStartError || error instanceof NoPostgresForPlatformError)
    return error.message;
  const { code, port, path } = error as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened by this user. Set PORT above 1023.`;
  if (code === 'EACCES' || code === 'EROFS')
    return `${path} cannot be written. Set DATA_DIR to a folder that can.`;
  return undefined;
}

function complain(when: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Teleskop, ${when}: ${explain(detail)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

// The journal holds what was acknowledged, whatever one listener or library did wrong; so the bot goes on.
process.on('unhandledRejection', (reason) => complain('a promise nobody awaited was rejected', reason));
process.on('uncaughtException', (error) => {
  complain('an error nobody caught', error);
  void end(1);
});

main().catch((error: unknown) => {
  const advice = adviceOn(error);
  if (advice) process.stderr.write(`${explain(advice)}\n`);
  else complain('could not start', error);
  return end(1);
});
