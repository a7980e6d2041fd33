import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type DateRange } from './date-range';
import { numbers } from './numbers';
import { REPORTS_POOL } from './reports-pool';

export interface HeatmapCell {
  /** 1 is Monday, 7 Sunday (ISO 8601). */
  weekday: number;
  /** 0 to 23, by the clock of the analytics time zone. */
  hour: number;
  events: number;
  messages: number;
}

/** When people are there: what happened by weekday and hour. Cells without events are left out. */
@Injectable()
export class HeatmapReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async cells({ from, to }: DateRange): Promise<HeatmapCell[]> {
    const { rows } = await this.pool.query<Record<keyof HeatmapCell, string>>(
      `WITH hours AS (
         SELECT hour AT TIME ZONE $3 AS local, sum(events) AS events,
                coalesce(sum(events) FILTER (WHERE event_name IN ('user_message', 'ai_message')), 0) AS messages
         FROM tg_stats_hourly
         WHERE hour >= ($1::date)::timestamp AT TIME ZONE $3 AND hour < ($2::date + 1)::timestamp AT TIME ZONE $3
         GROUP BY hour
       )
       SELECT extract(isodow FROM local) AS weekday, extract(hour FROM local) AS hour,
              sum(events) AS events, sum(messages) AS messages
       FROM hours GROUP BY 1, 2 ORDER BY 1, 2`,
      [from, to, this.env.ANALYTICS_TIME_ZONE],
    );
    return rows.map(numbers);
  }
}
