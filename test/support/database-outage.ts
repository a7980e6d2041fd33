import { Client } from 'pg';
import { type TestDatabase } from './test-database';

/** Takes one database away from everybody who uses it, as its server's end would, and gives it back. */
export class DatabaseOutage {
  private readonly name: string;
  private readonly server: string;

  constructor({ url }: TestDatabase) {
    const address = new URL(url);
    this.name = address.pathname.slice(1);
    address.pathname = '/postgres';
    this.server = address.href;
  }

  async begin(): Promise<void> {
    await this.asAdmin(
      `ALTER DATABASE ${this.name} ALLOW_CONNECTIONS false`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${this.name}'`,
    );
  }

  async end(): Promise<void> {
    await this.asAdmin(`ALTER DATABASE ${this.name} ALLOW_CONNECTIONS true`);
  }

  private async asAdmin(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: this.server });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
