import { Logger } from '@nestjs/common';
import { type Pool, type PoolClient } from 'pg';
import { inTransaction } from '../in-transaction';
import { rollupGate } from '../rollup-gate';
import { beginOf, type Month, monthAfter, monthIn, monthOf, partitionOf } from './month';
import { attach, type Partitions } from './partitions';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Moving the rows of a month may take long; the journal holds what comes meanwhile. */
const PATIENCE_MS = 10 * 60_000;

/** Makes partitions ahead, drains the default one into those of its months, and drops what is older than it may be. */
export class PartitionKeeper {
  private readonly logger = new Logger(PartitionKeeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly partitions: Partitions,
    private readonly timeZone: string,
    /** Undefined keeps events for ever. */
    private readonly retentionDays: number | undefined,
  ) {}

  /** Now and every hour, until {@link stop}. */
  start(): void {
    const round = (): void => {
      this.keep(Date.now()).catch((error: unknown) =>
        this.logger.warn(`[ANALYTICS] partitions are left as they are for an hour: ${String(error)}`),
      );
    };
    round();
    this.timer = setInterval(round, HOUR_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async keep(now: number): Promise<void> {
    const month = monthOf(now);
    await this.partitions.ensureFor([now, Date.parse(beginOf(monthAfter(month)))]);
    for (const stray of await this.monthsInDefault()) await this.drain(stray);
    if (this.retentionDays !== undefined) await this.drop(now - this.retentionDays * DAY_MS);
  }

  private async monthsInDefault(): Promise<Month[]> {
    const { rows } = await this.pool.query<{ month: Month }>(
      `SELECT DISTINCT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month FROM tg_analytics_events_default
       ORDER BY month`,
    );
    return rows.map(({ month }) => month);
  }

  private async drain(month: Month): Promise<void> {
    const name = partitionOf(month);
    await this.alone(async (client) => {
      await client.query(`CREATE TABLE ${name} (LIKE tg_analytics_events INCLUDING ALL)`);
      await this.patiently(
        client,
        `WITH moved AS (
           DELETE FROM tg_analytics_events_default
           WHERE created_at >= '${beginOf(month)}' AND created_at < '${beginOf(monthAfter(month))}' RETURNING *)
         INSERT INTO ${name} SELECT * FROM moved`,
      );
      await this.patiently(client, attach(month));
    });
    this.logger.log(`[ANALYTICS] moved the events of ${month} out of the default partition`);
  }

  /** Whole partitions only: what ends before `time` goes, what it was counted into stays. */
  private async drop(time: number): Promise<void> {
    const { rows } = await this.pool.query<{ name: string }>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'tg_analytics_events'::regclass`,
    );
    const old = rows
      .map(({ name }) => monthIn(name))
      .filter((month) => month !== undefined && Date.parse(beginOf(monthAfter(month))) <= time)
      .sort() as Month[];
    for (const month of old) {
      await this.alone(async (client) => {
        await client.query(
          `INSERT INTO tg_rollup_state AS s (time_zone, dropped_before) VALUES ($1, $2)
           ON CONFLICT (only_row) DO UPDATE SET dropped_before = greatest(s.dropped_before, excluded.dropped_before)`,
          [this.timeZone, beginOf(monthAfter(month))],
        );
        await client.query(`DROP TABLE ${partitionOf(month)}`);
        // Only now nobody can still be packing one of these days.
        await client.query(
          `DELETE FROM tg_day_traces WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date`,
          [beginOf(monthAfter(month))],
        );
      });
      this.logger.log(`[ANALYTICS] dropped the events of ${month}, as EVENT_RETENTION_DAYS asks`);
    }
  }

  private alone(work: (client: PoolClient) => Promise<unknown>): Promise<unknown> {
    return inTransaction(this.pool, rollupGate.beginAlone, async (client) => {
      await client.query(`SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = ${PATIENCE_MS}`);
      return work(client);
    });
  }

  private patiently(client: PoolClient, text: string): Promise<unknown> {
    const query = { text, query_timeout: PATIENCE_MS };
    return client.query(query);
  }
}
