import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { type DateRange } from '../date-range';
import { numbers } from '../numbers';
import { REPORTS_POOL } from '../reports-pool';
import { everybodysRollups, type Rollups } from '../segments/group/group-rollups';

/** People who were not there for so many days are dormant; who then comes back is resurrected. */
export const DORMANT_DAYS = 30;

export interface AudienceDay {
  /** `YYYY-MM-DD` in the analytics time zone. */
  date: string;
  /** There on that day, in the seven days that end with it, and in the thirty. */
  dau: number;
  wau: number;
  mau: number;
  /** Of those there on that day: for the first time, again within thirty days, or after a longer while. */
  newcomers: number;
  returning: number;
  resurrected: number;
  /** Whose last visit was thirty days before: they count as lost from that day on. */
  dormant: number;
  /** Who blocked the bot on that day and has not taken it back. */
  blocked: number;
}

/**
 * The life of an audience by day (growth accounting): mau of a day = mau of the day before + newcomers + resurrected −
 * dormant. Everything but the blocks comes from the gaps between days: who was there in a window are those whose day
 * before lies before the window.
 */
@Injectable()
export class AudienceReport {
  private readonly everybody: Rollups;

  constructor(@Inject(REPORTS_POOL) pool: Pool) {
    this.everybody = everybodysRollups(pool);
  }

  /**
   * @param zone in which blocks are dated, as all days are
   * @param rollups of a group of people; of everybody without
   */
  async days(range: DateRange, zone: string, rollups = this.everybody): Promise<AudienceDay[]> {
    const rows = await rollups.ask<Record<keyof AudienceDay, string>>(
      `days AS (
         SELECT d::date AS day FROM generate_series($1::date, $2::date, '1 day') AS d
       ), gaps AS (
         SELECT day, previous_day, users FROM tg_day_gaps
         WHERE persona_id = '' AND users > 0 AND day BETWEEN $1::date - ${2 * DORMANT_DAYS} AND $2::date + ${DORMANT_DAYS}
       ), there AS (
         SELECT day, sum(users) AS dau,
                sum(users) FILTER (WHERE previous_day = '-infinity') AS newcomers,
                sum(users) FILTER (WHERE previous_day > '-infinity' AND day - ${DORMANT_DAYS} > previous_day) AS resurrected
         FROM gaps GROUP BY day
       ), windows AS (
         SELECT d.day,
                sum(g.users) FILTER (WHERE g.day > d.day - 7 AND g.previous_day <= d.day - 7) AS wau,
                sum(g.users) FILTER (WHERE g.previous_day <= d.day - ${DORMANT_DAYS}) AS mau
         FROM days d JOIN gaps g ON g.day > d.day - ${DORMANT_DAYS} AND g.day <= d.day
         GROUP BY d.day
       ), left_behind AS (
         -- There on a day, less those who came again within thirty days of it.
         SELECT day + ${DORMANT_DAYS} AS day, users FROM (
           SELECT day, sum(users) AS users FROM (
             SELECT day, users FROM gaps
             UNION ALL
             SELECT previous_day, -users FROM gaps
             WHERE previous_day > '-infinity' AND day - previous_day <= ${DORMANT_DAYS}
           ) AS moves GROUP BY day
         ) AS last
       ), blocks AS (
         SELECT (blocked_at AT TIME ZONE $3)::date AS day, count(*) AS blocked FROM tg_users
         WHERE blocked_at >= ($1::date)::timestamp AT TIME ZONE $3
           AND blocked_at < ($2::date + 1)::timestamp AT TIME ZONE $3
         GROUP BY 1
       )
       SELECT to_char(day, 'YYYY-MM-DD') AS date, coalesce(dau, 0) AS dau, coalesce(wau, 0) AS wau,
              coalesce(mau, 0) AS mau, coalesce(newcomers, 0) AS newcomers, coalesce(resurrected, 0) AS resurrected,
              coalesce(dau, 0) - coalesce(newcomers, 0) - coalesce(resurrected, 0) AS returning,
              coalesce(left_behind.users, 0) AS dormant, coalesce(blocked, 0) AS blocked
       FROM days LEFT JOIN there USING (day) LEFT JOIN windows USING (day) LEFT JOIN left_behind USING (day)
                 LEFT JOIN blocks USING (day)
       ORDER BY day`,
      [range.from, range.to, zone],
      { range, gapsOf: 'people' },
    );
    return rows.map(({ date, ...counts }) => ({ date, ...numbers(counts) }));
  }
}
