import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export const TEMPLATE = 'teleskop_template';

/** A migrated, empty database for one suite. */
export class TestDatabase {
  private constructor(
    readonly url: string,
    private readonly name: string,
  ) {}

  static async create(): Promise<TestDatabase> {
    const name = `test_${randomBytes(6).toString('hex')}`;
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    const url = new URL(serverUrl());
    url.pathname = `/${name}`;
    return new TestDatabase(url.href, name);
  }

  /** Runs one statement on a connection of its own, as an observer beside the application. */
  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async drop(): Promise<void> {
    await asAdmin(`DROP DATABASE ${this.name} WITH (FORCE)`);
  }
}

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url)
    throw new Error(
      'The Postgres of the tests is not running: jest starts it in test/support/global-setup.ts',
    );
  return url;
}
