import { DataDirInUseError, DataDirLock } from '../config/data-dir-lock';
import { type Env } from '../config/env';
import { EmbeddedPostgres } from '../database/embedded/embedded-postgres';

/**
 * Gives `work` the database that the application uses, whether that is running or not: an embedded one is joined while
 * it runs, and is started just for `work` otherwise.
 */
export async function withDatabase(env: Env, work: (env: Env) => Promise<void>): Promise<void> {
  if (env.DATABASE_URL) return work(env);
  const lock = await DataDirLock.acquire(env.DATA_DIR).catch((error: unknown) => {
    if (error instanceof DataDirInUseError) return undefined;
    throw error;
  });
  const postgres = await EmbeddedPostgres.start({ dataDir: env.DATA_DIR });
  try {
    await work({ ...env, DATABASE_URL: postgres.url });
  } finally {
    // Who holds no lock is a guest: the database belongs to the application that runs.
    if (lock) await postgres.stop();
    await lock?.release();
  }
}
