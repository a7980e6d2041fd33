import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres } from '../../../src/database/embedded/embedded-postgres';
import { runMigrations } from '../../../src/database/migrations-runner';

/** A Postgres of the run's own, with the settings that `npm start` uses: it syncs to disk like a real one. */
export class BenchPostgres {
  private databases = 0;

  private constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<BenchPostgres> {
    const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-bench-'));
    // When root runs it, Postgres runs as somebody else and must be able to enter.
    chmodSync(dataDir, 0o755);
    return new BenchPostgres(await EmbeddedPostgres.start({ dataDir }), dataDir);
  }

  /** @returns the address of a new, migrated database */
  async create(): Promise<string> {
    const name = `bench_${(this.databases += 1)}`;
    await using(this.postgres.url, (client) => client.query(`CREATE DATABASE ${name}`));
    const url = new URL(this.postgres.url);
    url.pathname = `/${name}`;
    await runMigrations(url.href);
    return url.href;
  }

  async stop(): Promise<void> {
    await this.postgres.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Runs `work` on a connection of its own. */
export async function using<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
