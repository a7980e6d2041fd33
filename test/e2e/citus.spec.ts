import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { runMigrations } from '../../src/database/migrations-runner';

const PER_PERSON = [
  'tg_analytics_events',
  'tg_tombstones',
  'tg_user_days',
  'tg_user_persona_days',
  'tg_user_search',
  'tg_users',
];

/** No cluster runs here: a database that says it has the extension, and notes what it is asked to spread. */
describe('migrations on Citus', () => {
  const name = `citus_${randomBytes(4).toString('hex')}`;
  const url = new URL(process.env.TEST_POSTGRES_URL ?? '');
  const admin = new Client({ connectionString: url.href });
  beforeAll(async () => {
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    url.pathname = `/${name}`;
  });
  afterAll(async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  });

  it('spread what is kept of each person by client_id, side by side', async () => {
    const client = new Client({ connectionString: url.href });
    await client.connect();
    await client.query(`
      SET allow_system_table_mods = on;
      INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
        SELECT 999999, 'citus', 10, oid, false, '13.2' FROM pg_namespace WHERE nspname = 'public';
      CREATE TABLE spread (name text, by text, beside text);
      CREATE FUNCTION create_distributed_table(name text, by text, colocate_with text DEFAULT 'none') RETURNS void
        LANGUAGE sql AS 'INSERT INTO spread VALUES (name, by, colocate_with)'`);
    await runMigrations(url.href);
    const { rows } = await client.query<{ name: string; by: string; beside: string }>(
      'SELECT * FROM spread ORDER BY name',
    );
    expect(rows.map(({ name: table }) => table)).toEqual(PER_PERSON);
    expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(['client_id']));
    expect(rows.filter(({ beside }) => beside !== 'tg_users')).toMatchObject([{ name: 'tg_users' }]);
    // Citus can spread only what is unique within one person.
    const { rows: keys } = await client.query<{ columns: string }>(
      `SELECT pg_get_indexdef(indexrelid, 1, true) AS columns FROM pg_index
       WHERE indisunique AND indrelid::regclass::text = ANY($1)`,
      [PER_PERSON],
    );
    expect(new Set(keys.map(({ columns }) => columns))).toEqual(new Set(['client_id']));
    await client.end();
  });
});
