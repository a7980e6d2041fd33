import { readProcessEnv } from '../config/process-env';
import { DataDirLock } from '../config/data-dir-lock';
import { EmbeddedPostgres } from '../database/embedded/embedded-postgres';
import { runMigrations } from '../database/migrations-runner';

/** `npm run migrate`: brings the schema up to date without starting the bot. */
async function migrate(): Promise<void> {
  const env = readProcessEnv();
  if (env.DATABASE_URL) return report(await runMigrations(env.DATABASE_URL));
  const lock = await DataDirLock.acquire(env.DATA_DIR);
  const postgres = await EmbeddedPostgres.start({ dataDir: env.DATA_DIR });
  try {
    report(await runMigrations(postgres.url));
  } finally {
    await postgres.stop();
    await lock.release();
  }
}

function report(names: string[]): void {
  process.stdout.write(
    names.length === 0 ? 'The schema is up to date.\n' : `Migrated: ${names.join(', ')}\n`,
  );
}

migrate().catch((error: unknown) => {
  process.stderr.write(`Migrating failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
