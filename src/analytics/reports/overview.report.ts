import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type DateRange, lastDays, periodBefore } from './date-range';
import { REPORTS_POOL } from './reports-pool';

export interface Totals {
  totalUsers: number;
  newUsers: number;
  totalMessages: number;
  userMessages: number;
  aiMessages: number;
  totalImages: number;
  /** People who did something themselves or were answered, each once. */
  activeUsers: number;
}

export interface PopularPersona {
  personaId: string;
  personaName: string;
  users: number;
  messages: number;
  images: number;
}

export interface SeriesDay {
  date: string;
  users: number;
  messages: number;
  images: number;
}

export interface Stats extends Totals {
  popularPersonas: PopularPersona[];
  previous?: Totals;
  series: SeriesDay[];
}

const POPULAR = 10;
/** Bounds that hold every event there can be. */
const ALL_TIME: DateRange = { from: '0001-01-01', to: '9999-12-30' };

/** How is the bot: totals, days and personas of a range of days. Reads rollups only. */
@Injectable()
export class OverviewReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Without a range the totals are of all time and the series is of the last 30 days. */
  async stats(range?: DateRange, { compare }: { compare?: 'previous' | undefined } = {}): Promise<Stats> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const compared = range ?? lastDays(zone);
    const [totals, popularPersonas, series, previous] = await Promise.all([
      this.totals(range ?? ALL_TIME),
      this.popularPersonas(range ?? ALL_TIME),
      this.series(range ?? lastDays(zone)),
      compare === 'previous' ? this.totals(periodBefore(compared)) : undefined,
    ]);
    return { ...totals, popularPersonas, series, ...(previous && { previous }) };
  }

  private async totals(range: DateRange): Promise<Totals> {
    const { rows } = await this.pool.query<Record<keyof Totals, string>>(
      `WITH bounds AS (
         SELECT ($1::date)::timestamp AT TIME ZONE $3 AS since, ($2::date + 1)::timestamp AT TIME ZONE $3 AS before
       ), counted AS (
         SELECT event_name, sum(events) AS events FROM tg_stats_hourly, bounds
         WHERE hour >= since AND hour < before GROUP BY event_name
       )
       SELECT (SELECT count(*) FROM tg_users, bounds WHERE first_seen_at < before) AS "totalUsers",
              (SELECT count(*) FROM tg_users, bounds WHERE first_seen_at >= since AND first_seen_at < before) AS "newUsers",
              (SELECT count(DISTINCT client_id) FROM tg_user_days WHERE day BETWEEN $1 AND $2) AS "activeUsers",
              coalesce(sum(events) FILTER (WHERE event_name IN ('user_message', 'ai_message')), 0) AS "totalMessages",
              coalesce(sum(events) FILTER (WHERE event_name = 'user_message'), 0) AS "userMessages",
              coalesce(sum(events) FILTER (WHERE event_name = 'ai_message'), 0) AS "aiMessages",
              coalesce(sum(events) FILTER (WHERE event_name = 'image_generated'), 0) AS "totalImages"
       FROM counted`,
      [range.from, range.to, this.env.ANALYTICS_TIME_ZONE],
    );
    return numbers(rows[0] ?? ({} as Record<keyof Totals, string>));
  }

  private async popularPersonas(range: DateRange): Promise<PopularPersona[]> {
    const { rows } = await this.pool.query<Record<keyof PopularPersona, string>>(
      `SELECT persona_id AS "personaId", coalesce(max(persona_name), persona_id) AS "personaName",
              count(DISTINCT client_id) AS users, sum(messages) AS messages, sum(images) AS images
       FROM tg_user_persona_days WHERE day BETWEEN $1 AND $2
       GROUP BY persona_id ORDER BY users DESC, messages DESC, persona_id LIMIT ${POPULAR}`,
      [range.from, range.to],
    );
    return rows.map(({ personaId, personaName, ...counts }) => ({
      personaId,
      personaName,
      ...numbers(counts),
    }));
  }

  private async series(range: DateRange): Promise<SeriesDay[]> {
    const { rows } = await this.pool.query<Record<keyof SeriesDay, string>>(
      `WITH days AS (
         SELECT generate_series($1::date, $2::date, '1 day')::date AS day
       ), active AS (
         SELECT day, count(*) AS users, sum(user_messages + ai_messages) AS messages, sum(images) AS images
         FROM tg_user_days WHERE day BETWEEN $1 AND $2 GROUP BY day
       )
       SELECT to_char(day, 'YYYY-MM-DD') AS date, coalesce(users, 0) AS users,
              coalesce(messages, 0) AS messages, coalesce(images, 0) AS images
       FROM days LEFT JOIN active USING (day) ORDER BY day`,
      [range.from, range.to],
    );
    return rows.map(({ date, ...counts }) => ({ date, ...numbers(counts) }));
  }
}

/** pg gives bigint as text; every count of ours fits a double exactly. */
function numbers<K extends string>(row: Record<K, string>): Record<K, number> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])) as Record<
    K,
    number
  >;
}
