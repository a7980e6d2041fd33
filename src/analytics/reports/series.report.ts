import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type DateRange } from './date-range';
import { numbers } from './numbers';
import { REPORTS_POOL } from './reports-pool';

export interface SeriesDay {
  /** `YYYY-MM-DD` */
  date: string;
  /** People who were there that day; `activeUsers` is the same figure by its usual name. */
  users: number;
  activeUsers: number;
  newUsers: number;
  messages: number;
  images: number;
}

export type SeriesStep = 'hour' | 'day' | 'week';

export interface SeriesPoint {
  /** Beginning of the hour, day or week (Monday): `YYYY-MM-DDTHH:mm` by the clock of the analytics time zone. */
  at: string;
  users: number;
  newUsers: number;
  messages: number;
  images: number;
}

const MESSAGES = `coalesce(sum(events) FILTER (WHERE event_name IN ('user_message', 'ai_message')), 0) AS messages`;
const IMAGES = `coalesce(sum(events) FILTER (WHERE event_name = 'image_generated'), 0) AS images`;

/** How figures go over time. Days and weeks come from rollups; hours of people from the events of a few days. */
@Injectable()
export class SeriesReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async daily(range: DateRange): Promise<SeriesDay[]> {
    const points = await this.points(range, 'day');
    return points.map(({ at, users, ...rest }) => ({
      date: at.slice(0, 10),
      users,
      activeUsers: users,
      ...rest,
    }));
  }

  points(range: DateRange, step: SeriesStep): Promise<SeriesPoint[]> {
    return step === 'hour' ? this.hours(range) : this.daysOrWeeks(range, step);
  }

  /** A person counts in a week when the day before their day there lies before that week, or before the range. */
  private async daysOrWeeks({ from, to }: DateRange, step: 'day' | 'week'): Promise<SeriesPoint[]> {
    return this.read(
      `WITH steps AS (
         SELECT step::date AS step FROM generate_series(date_trunc($3, $1::timestamp), $2::timestamp, ('1 ' || $3)::interval) AS s (step)
       ), people AS (
         SELECT date_trunc($3, day::timestamp)::date AS step, sum(users) AS users,
                sum(users) FILTER (WHERE previous_day = '-infinity') AS new_users
         FROM tg_day_gaps
         WHERE persona_id = '' AND day BETWEEN $1 AND $2
           AND previous_day < greatest(date_trunc($3, day::timestamp)::date, $1::date)
         GROUP BY 1
       ), counted AS (
         SELECT date_trunc($3, day::timestamp)::date AS step, ${MESSAGES}, ${IMAGES}
         FROM tg_stats_daily WHERE day BETWEEN $1 AND $2 GROUP BY 1
       )
       SELECT to_char(step, 'YYYY-MM-DD"T"HH24:MI') AS at, coalesce(users, 0) AS users,
              coalesce(new_users, 0) AS "newUsers", coalesce(messages, 0) AS messages, coalesce(images, 0) AS images
       FROM steps LEFT JOIN people USING (step) LEFT JOIN counted USING (step) ORDER BY step`,
      [from, to, step],
    );
  }

  private async hours({ from, to }: DateRange): Promise<SeriesPoint[]> {
    return this.read(
      `WITH bounds AS (
         SELECT ($1::date)::timestamp AT TIME ZONE $3 AS since, ($2::date + 1)::timestamp AT TIME ZONE $3 AS before
       ), steps AS (
         SELECT generate_series(since, before - interval '1 hour', '1 hour') AS step FROM bounds
       ), people AS (
         SELECT date_trunc('hour', created_at AT TIME ZONE $3) AT TIME ZONE $3 AS step, count(DISTINCT client_id) AS users
         FROM tg_analytics_events, bounds WHERE created_at >= since AND created_at < before GROUP BY 1
       ), newcomers AS (
         SELECT date_trunc('hour', first_seen_at AT TIME ZONE $3) AT TIME ZONE $3 AS step, count(*) AS new_users
         FROM tg_users, bounds WHERE first_seen_at >= since AND first_seen_at < before GROUP BY 1
       ), counted AS (
         SELECT hour AS step, ${MESSAGES}, ${IMAGES}
         FROM tg_stats_hourly, bounds WHERE hour >= since AND hour < before GROUP BY 1
       )
       SELECT to_char(step AT TIME ZONE $3, 'YYYY-MM-DD"T"HH24:MI') AS at, coalesce(users, 0) AS users,
              coalesce(new_users, 0) AS "newUsers", coalesce(messages, 0) AS messages, coalesce(images, 0) AS images
       FROM steps LEFT JOIN people USING (step) LEFT JOIN newcomers USING (step) LEFT JOIN counted USING (step)
       ORDER BY step`,
      [from, to, this.env.ANALYTICS_TIME_ZONE],
    );
  }

  private async read(sql: string, values: unknown[]): Promise<SeriesPoint[]> {
    const { rows } = await this.pool.query<Record<keyof SeriesPoint, string>>(sql, values);
    return rows.map(({ at, ...counts }) => ({ at, ...numbers(counts) }));
  }
}
