import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { ALL_TIME, type DateRange, lastDays, periodBefore } from './date-range';
import { numbers } from './numbers';
import { PersonasReport } from './personas.report';
import { REPORTS_POOL } from './reports-pool';
import { type SeriesDay, SeriesReport } from './series.report';

export interface Totals {
  /** People known by the end of the range. */
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

export interface Stats extends Totals {
  popularPersonas: PopularPersona[];
  previous?: Totals;
  series: SeriesDay[];
}

const POPULAR = 10;

/** How is the bot: totals, days and personas of a range of days. Reads rollups only. */
@Injectable()
export class OverviewReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
    private readonly personas: PersonasReport,
    private readonly days: SeriesReport,
  ) {}

  /** Without a range the totals are of all time and the series is of the last 30 days. */
  async stats(range?: DateRange, { compare }: { compare?: 'previous' | undefined } = {}): Promise<Stats> {
    const shown = range ?? lastDays(this.env.ANALYTICS_TIME_ZONE);
    const [totals, personas, series, previous] = await Promise.all([
      this.totals(range ?? ALL_TIME),
      this.personas.table(range ?? ALL_TIME, POPULAR),
      this.days.daily(shown),
      compare === 'previous' ? this.totals(periodBefore(shown)) : undefined,
    ]);
    const popularPersonas = personas.map(({ personaId, personaName, users, messages, images }) => ({
      personaId,
      personaName,
      users,
      messages,
      images,
    }));
    return { ...totals, popularPersonas, series, ...(previous && { previous }) };
  }

  /** Who was there in the range: those whose day before lies before the range. */
  async totals({ from, to }: DateRange): Promise<Totals> {
    const { rows } = await this.pool.query<Record<keyof Totals, string>>(
      `WITH people AS (
         SELECT coalesce(sum(users) FILTER (WHERE previous_day = '-infinity'), 0) AS new_users,
                coalesce(sum(users), 0) AS active_users
         FROM tg_day_gaps WHERE persona_id = '' AND day BETWEEN $1 AND $2 AND previous_day < $1
       ), known AS (
         SELECT coalesce(sum(users), 0) AS total_users
         FROM tg_day_gaps WHERE persona_id = '' AND day <= $2 AND previous_day = '-infinity'
       ), counted AS (
         SELECT event_name, sum(events) AS events FROM tg_stats_daily WHERE day BETWEEN $1 AND $2 GROUP BY event_name
       ), events AS (
         SELECT coalesce(sum(events) FILTER (WHERE event_name = 'user_message'), 0) AS user_messages,
                coalesce(sum(events) FILTER (WHERE event_name = 'ai_message'), 0) AS ai_messages,
                coalesce(sum(events) FILTER (WHERE event_name = 'image_generated'), 0) AS images
         FROM counted
       )
       SELECT total_users AS "totalUsers", new_users AS "newUsers", active_users AS "activeUsers",
              user_messages + ai_messages AS "totalMessages", user_messages AS "userMessages",
              ai_messages AS "aiMessages", images AS "totalImages"
       FROM people, known, events`,
      [from, to],
    );
    return numbers(rows[0] ?? ({} as Record<keyof Totals, string>));
  }
}
