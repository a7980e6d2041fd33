import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source-options';

/** Any number that no other program on the same database uses as an advisory lock. */
const MIGRATION_LOCK = 7_351_905_126;

/**
 * Brings the schema up to date. Several processes may call it at once: one migrates, the others wait for it.
 * @returns names of the migrations that ran
 */
export async function runMigrations(url: string): Promise<string[]> {
  const guard = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // Its own connection without the application's deadlines: building an index may take minutes.
    const dataSource = new DataSource({
      ...dataSourceOptions(url),
      extra: { max: 1, connectionTimeoutMillis: 3000 },
    });
    await dataSource.initialize();
    try {
      const ran = await dataSource.runMigrations();
      return ran.map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end().catch(() => undefined);
  }
}
