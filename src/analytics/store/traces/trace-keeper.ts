import { Logger } from '@nestjs/common';
import { type Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../in-transaction';
import { dayLocks, dayNumberOf, type DayNumber } from './day-locks';
import { packedSql } from './packing';
import { noUsesSql, packedUsesSql } from './uses';

const ROUND_MS = 10 * 60_000;
/** Whoever just started has more urgent things to do. */
const FIRST_ROUND_MS = 20_000;
/** Between days, so that a long history is packed without anybody noticing. */
const PAUSE_MS = 100;
/** A day that was over so long ago is packed; what comes still later unpacks it again. */
const OVER_FOR_MS = 3_600_000;
const PATIENCE_MS = 5 * 60_000;

/** Packs the days that are over, the newest first. What is not packed yet is packed when it is asked for. */
export class TraceKeeper {
  private readonly logger = new Logger(TraceKeeper.name);
  private readonly closing = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    /** In which days have their prices. */
    private readonly zone: string,
    /** In milliseconds. */
    private readonly pauseBetweenDays: number = PAUSE_MS,
  ) {}

  /** Soon and every ten minutes, until {@link stop}. */
  start(): void {
    this.next(FIRST_ROUND_MS);
  }

  stop(): void {
    this.closing.abort();
    clearTimeout(this.timer);
  }

  /** @returns how many days were packed */
  async keep(now: number): Promise<number> {
    const days = await this.unpacked(now);
    let packed = 0;
    for (const day of days) {
      if (this.closing.signal.aborted) break;
      packed += await this.pack(day);
      await pause(this.pauseBetweenDays, undefined, { ref: false });
    }
    return packed;
  }

  private next(inMs: number): void {
    this.timer = setTimeout(() => {
      this.keep(Date.now())
        .catch((error: unknown) => {
          if (!this.closing.signal.aborted)
            this.logger.warn(`[ANALYTICS] days are left unpacked for ten minutes: ${String(error)}`);
        })
        .finally(() => {
          if (!this.closing.signal.aborted) this.next(ROUND_MS);
        });
    }, inMs);
    this.timer.unref();
  }

  private async unpacked(now: number): Promise<DayNumber[]> {
    const { rows } = await this.pool.query<{ day: DayNumber }>(
      `SELECT day - date '1970-01-01' AS day FROM (
         SELECT DISTINCT (moment AT TIME ZONE 'UTC')::date AS day
         FROM tg_stats_hourly, LATERAL (VALUES (hour), (hour + interval '59 minutes')) AS m (moment)) AS d
       WHERE day < date '1970-01-01' + $1::int
         AND day NOT IN (SELECT day FROM tg_day_traces)
         AND day >= coalesce((SELECT dropped_before FROM tg_rollup_state), '-infinity') AT TIME ZONE 'UTC'
       ORDER BY day DESC`,
      [dayNumberOf(now - OVER_FOR_MS)],
    );
    return rows.map(({ day }) => day);
  }

  private pack(day: DayNumber): Promise<number> {
    const date = `date '1970-01-01' + ${day}`;
    return inTransaction(
      this.pool,
      (client) => client.query(`BEGIN; SET LOCAL statement_timeout = ${PATIENCE_MS}; SET LOCAL jit = off`),
      async (client) => {
        await dayLocks.pack(client, day);
        const query = {
          // A day without events is one that need not be looked at again.
          text: `INSERT INTO tg_day_traces (day, kinds, lives, engines, efforts, uses)
                 WITH ${packedSql(date, `${date} + 1`, { areEfforts: true })},
                   ${packedUsesSql(date, `${date} + 1`, '$1')}
                 SELECT d, coalesce(kinds, '[]'), coalesce(lives, ''), coalesce(engines, '[]'), coalesce(efforts, ''),
                        coalesce(uses, ${noUsesSql('$1')})
                 FROM (VALUES (${date})) AS v (d) LEFT JOIN packed ON true LEFT JOIN used ON true
                 ON CONFLICT DO NOTHING`,
          values: [this.zone],
          query_timeout: PATIENCE_MS,
        };
        return (await client.query(query)).rowCount ?? 0;
      },
    );
  }
}
