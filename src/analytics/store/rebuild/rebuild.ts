import { type Pool, type PoolClient } from 'pg';
import { inTransaction } from '../in-transaction';
import { rollupGate } from '../rollup-gate';
import { readRollupState } from '../rollup-state';
import { type Difference, RollupComparison, type Scale } from './rollup-comparison';
import { gaps, names, perUser, type Rollup, stats, traces, users } from './rollups';

/** People whose rollups one step counts: enough to be quick, few enough that writers wait for moments only. */
const PEOPLE_A_STEP = 2000;
const PATIENCE_MS = 30 * 60_000;

export type Progress = (done: number, of: number, what: string) => void;

interface Step {
  what: string;
  rollups: readonly Rollup[];
}

/** Counts every rollup anew from the events, while the application runs. */
export class Rebuild {
  constructor(
    private readonly pool: Pool,
    private readonly timeZone: string,
    private readonly progress: Progress = () => undefined,
  ) {}

  /**
   * Makes every rollup equal to its events. Each step is a transaction of its own in which writers wait; the journal
   * keeps what comes meanwhile.
   * @returns how many rows were wrong
   */
  async run(): Promise<number> {
    const scale = await this.scale();
    const steps = await this.steps(scale);
    let wrong = 0;
    for (const [index, { what, rollups }] of steps.entries()) {
      wrong += await inTransaction(this.pool, rollupGate.beginAlone, async (client) => {
        await patiently(client);
        let corrected = 0;
        for (const rollup of rollups)
          corrected += await new RollupComparison(client, scale, rollup).correct();
        return corrected;
      });
      this.progress(index + 1, steps.length, what);
    }
    await this.pool.query('UPDATE tg_rollup_state SET time_zone = $1', [this.timeZone]);
    return wrong;
  }

  /**
   * Looks at one moment of the database without holding anybody up.
   * @returns the first row that is not what the events say
   */
  async check(): Promise<Difference | undefined> {
    const scale = await this.scale();
    const begin = (client: PoolClient): Promise<unknown> =>
      client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    return inTransaction(this.pool, begin, async (client) => {
      await patiently(client);
      const steps = await this.steps(scale, client);
      for (const [index, { what, rollups }] of steps.entries()) {
        for (const rollup of rollups) {
          const difference = await new RollupComparison(client, scale, rollup).firstDifference();
          if (difference) return difference;
        }
        this.progress(index + 1, steps.length, what);
      }
      return undefined;
    });
  }

  private async scale(): Promise<Scale> {
    const { droppedBefore } = await readRollupState(this.pool, this.timeZone);
    if (droppedBefore === '-infinity') return { zone: this.timeZone, first: droppedBefore };
    const { rows } = await this.pool.query<{ first: string }>(
      `SELECT (CASE WHEN local = date_trunc('day', local) THEN local::date ELSE local::date + 1 END)::text AS first
       FROM (SELECT $1::timestamptz AT TIME ZONE $2 AS local) AS l`,
      [droppedBefore, this.timeZone],
    );
    return { zone: this.timeZone, first: rows[0]?.first ?? '-infinity' };
  }

  private async steps(
    { zone }: Scale,
    client: Pick<Pool, 'query'> | PoolClient = this.pool,
  ): Promise<Step[]> {
    const people = await this.people(client);
    const months = await this.months(client, zone);
    return [
      ...people.map((range) => ({ what: 'people', rollups: [...perUser(range), users(range)] })),
      ...gaps().map((rollup) => ({ what: 'days between visits', rollups: [rollup] })),
      ...months.map((month) => ({ what: month, rollups: [...stats(month), traces(month)] })),
      { what: 'names of personas', rollups: [names()] },
    ];
  }

  /** Ranges of ids that hold everybody, also who is in the events and not among the people. */
  private async people(client: Pick<Pool, 'query'> | PoolClient): Promise<string[]> {
    const query = {
      text: `SELECT client_id::text AS id FROM (
               SELECT client_id, row_number() OVER (ORDER BY client_id) AS place FROM tg_users) AS u
             WHERE place % ${PEOPLE_A_STEP} = 0 ORDER BY client_id`,
      query_timeout: PATIENCE_MS,
    };
    const { rows } = await client.query<{ id: string }>(query);
    const bounds = rows.map(({ id }) => id);
    return [...bounds, undefined].map((upTo, index) => {
      const from = bounds[index - 1];
      return (
        [from && `client_id > ${from}`, upTo && `client_id <= ${upTo}`].filter(Boolean).join(' AND ') ||
        'true'
      );
    });
  }

  /** Months of the analytics time zone in which there is something to count, or something counted. */
  private async months(client: Pick<Pool, 'query'> | PoolClient, zone: string): Promise<string[]> {
    const query = {
      text: `
        WITH ends AS (
          SELECT min(first_seen_at) AS first, max(last_seen_at) AS last FROM tg_users
          UNION ALL SELECT min(created_at), max(created_at) FROM tg_analytics_events
          UNION ALL SELECT min(hour), max(hour) FROM tg_stats_hourly
          UNION ALL SELECT min(day)::timestamptz, max(day)::timestamptz FROM tg_stats_daily
        )
        SELECT to_char(month, 'YYYY-MM') AS month
        FROM (SELECT min(first) AT TIME ZONE $1 AS first, max(last) AT TIME ZONE $1 AS last FROM ends) AS e,
             generate_series(date_trunc('month', first - interval '1 day'), last + interval '1 day', '1 month') AS m (month)
        ORDER BY month`,
      values: [zone],
      query_timeout: PATIENCE_MS,
    };
    const { rows } = await client.query<{ month: string }>(query);
    return rows.map(({ month }) => month);
  }
}

const patiently = (client: PoolClient): Promise<unknown> =>
  client.query(`SET LOCAL statement_timeout = ${PATIENCE_MS}`);
