import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { REPORTS_POOL } from './reports-pool';

/** What happened within one hour. Reads rollups only. */
@Injectable()
export class HourReport {
  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {}

  /** Messages of people and personas. @param hour its beginning, a full hour in UTC */
  async messages(hour: Date): Promise<number> {
    const { rows } = await this.pool.query<{ messages: string }>(
      `SELECT coalesce(sum(events), 0) AS messages FROM tg_stats_hourly
       WHERE hour = $1 AND event_name IN ('user_message', 'ai_message')`,
      [hour],
    );
    return Number(rows[0]?.messages ?? 0);
  }
}
