import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { runMigrations } from '../../src/database/migrations-runner';
import { TEMPLATE } from './test-database';

/** One Postgres for the whole run; each suite gets a database of its own, copied from a migrated template. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-test-'));
  // When root runs the tests, Postgres runs as somebody else and must be able to enter.
  chmodSync(dataDir, 0o755);
  // Durability costs time and no test here cuts the power.
  const postgres = await EmbeddedPostgres.start({
    dataDir,
    flags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  });
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const template = new URL(postgres.url);
  template.pathname = `/${TEMPLATE}`;
  await runMigrations(template.href);

  process.env.TEST_POSTGRES_URL = postgres.url;
  Object.assign(globalThis, { testPostgres: postgres, testPostgresDir: dataDir });
}
