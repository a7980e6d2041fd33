import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Pool, type QueryResultRow } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { createPool } from '../../database/pools';

/** Runs one statement. The shape that pg-boss asks of a database, so that its jobs join our transactions. */
export interface Sql {
  executeSql<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** A few connections of the archive's own: a queue that waits can keep no report waiting, and the other way round. */
@Injectable()
export class ArchiveDatabase implements Sql, OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(@Inject(ENV) env: Env) {
    this.pool = createPool(env.DATABASE_URL ?? '', { name: 'archive', max: 3, queryTimeoutMs: 10_000 });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  executeSql<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }> {
    return this.connected((sql) => sql.executeSql<Row>(text, values));
  }

  /** All statements of `work`, or none. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.connected(async (sql) => {
      await sql.executeSql('BEGIN');
      const result = await work(sql);
      await sql.executeSql('COMMIT');
      return result;
    });
  }

  /** After a failure the connection's state is unknown (a lost answer, an open transaction), so it is closed. */
  private async connected<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      const result = await work({ executeSql: (text, values) => client.query(text, values) });
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
