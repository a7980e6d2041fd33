import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type DateRange } from './date-range';
import { numbers } from './numbers';
import { REPORTS_POOL } from './reports-pool';
import { everybodysRollups, type Rollups } from './segments/group/group-rollups';

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
  private readonly everybody: Rollups;

  constructor(
    @Inject(REPORTS_POOL) pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.everybody = everybodysRollups(pool);
  }

  /** @param rollups of a group of people; of everybody without */
  async cells(range: DateRange, rollups = this.everybody): Promise<HeatmapCell[]> {
    const rows = await rollups.ask<Record<keyof HeatmapCell, string>>(
      `hours AS (
         SELECT hour AT TIME ZONE $3 AS local, sum(events) AS events,
                coalesce(sum(events) FILTER (WHERE event_name IN ('user_message', 'ai_message')), 0) AS messages
         FROM tg_stats_hourly
         WHERE hour >= ($1::date)::timestamp AT TIME ZONE $3 AND hour < ($2::date + 1)::timestamp AT TIME ZONE $3
         GROUP BY hour
       )
       SELECT extract(isodow FROM local) AS weekday, extract(hour FROM local) AS hour,
              sum(events) AS events, sum(messages) AS messages
       FROM hours GROUP BY 1, 2 ORDER BY 1, 2`,
      [range.from, range.to, this.env.ANALYTICS_TIME_ZONE],
      { range, gapsOf: 'people' },
    );
    return rows.map(numbers);
  }
}
