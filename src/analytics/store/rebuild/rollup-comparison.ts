import { type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { type Rollup } from './rollups';

/** Where days begin, and the first day whose events are all still there (`-infinity` for all of them). */
export interface Scale {
  zone: string;
  first: string;
}

/** A row that is not what the events say; one of the two sides may be missing. */
export interface Difference {
  table: string;
  stored: Record<string, unknown> | null;
  counted: Record<string, unknown> | null;
}

const PATIENCE_MS = 30 * 60_000;

/** Compares one rollup with its events, or makes it equal to them, within the transaction of `client`. */
export class RollupComparison {
  constructor(
    private readonly client: PoolClient,
    private readonly scale: Scale,
    private readonly rollup: Rollup,
  ) {}

  async firstDifference(): Promise<Difference | undefined> {
    const { table, key, counted, scope } = this.rollup;
    const columns = [...key, ...counted].join(', ');
    await this.count();
    const { rows } = await this.query<Omit<Difference, 'table'>>(
      `SELECT to_jsonb(s) AS stored, to_jsonb(c) AS counted
       FROM (SELECT ${columns} FROM ${table} WHERE ${scope}) AS s
       FULL JOIN (SELECT ${columns} FROM truth) AS c USING (${key.join(', ')})
       WHERE s IS NULL OR c IS NULL
          OR (${counted.map((column) => `s.${column}`).join(', ')}, 0)
             IS DISTINCT FROM (${counted.map((column) => `c.${column}`).join(', ')}, 0)
       LIMIT 1`,
    );
    await this.query('DROP TABLE truth');
    return rows[0] && { table, ...rows[0] };
  }

  /** @returns how many rows were wrong */
  async correct(): Promise<number> {
    const { table, key, counted, scope } = this.rollup;
    const columns = [...key, ...counted].join(', ');
    const same = key.map((column) => `t.${column} = c.${column}`).join(' AND ');
    await this.count();
    const removed = await this.query(
      `DELETE FROM ${table} AS t WHERE ${scope} AND NOT EXISTS (SELECT FROM truth c WHERE ${same})`,
    );
    const written = await this.query(
      `INSERT INTO ${table} AS t (${columns}) SELECT ${columns} FROM truth
       ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${counted.map((column) => `${column} = excluded.${column}`).join(', ')}
       WHERE (${counted.map((column) => `t.${column}`).join(', ')}, 0)
             IS DISTINCT FROM (${counted.map((column) => `excluded.${column}`).join(', ')}, 0)`,
    );
    await this.query('DROP TABLE truth');
    return (removed.rowCount ?? 0) + (written.rowCount ?? 0);
  }

  private async count(): Promise<void> {
    await this.query(`CREATE TEMP TABLE truth ON COMMIT DROP AS ${this.rollup.truth}`);
  }

  /** Fills in `:zone` and `:first`; making a table takes no parameters, so both are literals. */
  private query<R extends QueryResultRow>(sql: string): Promise<QueryResult<R>> {
    const { escapeLiteral } = this.client;
    const text = sql.replaceAll(/(?<!:):(zone|first)\b/g, (_, name: keyof Scale) =>
      escapeLiteral(this.scale[name]),
    );
    const query = { text, query_timeout: PATIENCE_MS };
    return this.client.query<R>(query);
  }
}
