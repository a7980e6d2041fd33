import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { type DateRange } from './date-range';
import { numbers } from './numbers';
import { type PersonaRates, ratesOf } from './personas/persona-rates';
import { REPORTS_POOL } from './reports-pool';
import { everybodysRollups, type Rollups } from './segments/group/group-rollups';

export interface PersonaName {
  id: string;
  name: string;
}

export interface PersonaRow {
  personaId: string;
  personaName: string;
  /** People who met it in the range, each once. */
  users: number;
  /** Of these, who met it for the first time. */
  newUsers: number;
  userMessages: number;
  aiMessages: number;
  messages: number;
  images: number;
  refreshes: number;
  /** Times it was chosen, and times an earlier conversation with it was taken up again. */
  chosen: number;
  continued: number;
  cleared: number;
  failedReplies: number;
  /** Days on which somebody met it, of all people together. */
  visits: number;
  rates: PersonaRates;
}

/** What a persona did on a day. */
export interface PersonaDay {
  date: string;
  users: number;
  newUsers: number;
  messages: number;
  images: number;
}

const COUNTED = {
  userMessages: 'user_message',
  aiMessages: 'ai_message',
  images: 'image_generated',
  refreshes: 'image_refresh',
  chosen: 'persona_selected',
  continued: 'chat_continued',
  cleared: 'chat_cleared',
  failedReplies: 'reply_failed',
} as const;

const SUMS = Object.entries(COUNTED)
  .map(([as, event]) => `coalesce(sum(events) FILTER (WHERE event_name = '${event}'), 0) AS "${as}"`)
  .join(', ');

/** Who people talk to. What takes `rollups` tells it of a group of people; without, of everybody. */
@Injectable()
export class PersonasReport {
  private readonly everybody: Rollups;

  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {
    this.everybody = everybodysRollups(pool);
  }

  /** Every persona that anybody has met, by name. */
  async names(): Promise<PersonaName[]> {
    const { rows } = await this.pool.query<PersonaName>(
      `SELECT DISTINCT g.persona_id AS id, coalesce(persona_name, g.persona_id) AS name
       FROM (SELECT persona_id FROM tg_day_gaps WHERE persona_id <> '' GROUP BY persona_id) AS g
       LEFT JOIN tg_personas USING (persona_id) ORDER BY name`,
    );
    return rows;
  }

  /** @returns undefined for one that nobody ever met */
  async nameOf(personaId: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ name: string }>(
      `SELECT coalesce(persona_name, g.persona_id) AS name
       FROM (SELECT persona_id FROM tg_day_gaps WHERE persona_id = $1 AND $1 <> '' LIMIT 1) AS g
       LEFT JOIN tg_personas USING (persona_id)`,
      [personaId],
    );
    return rows[0]?.name;
  }

  /** The personas met in the range, the most popular first. */
  table(range: DateRange, limit: number, rollups?: Rollups): Promise<PersonaRow[]> {
    return this.rows(range, { limit }, rollups);
  }

  /** @returns undefined for one that nobody met in the range */
  async one(personaId: string, range: DateRange, rollups?: Rollups): Promise<PersonaRow | undefined> {
    return (await this.rows(range, { limit: 1, personaId }, rollups))[0];
  }

  /** Day by day, those on which nobody met it included. */
  async days(personaId: string, range: DateRange, rollups = this.everybody): Promise<PersonaDay[]> {
    const rows = await rollups.ask<Record<keyof PersonaDay, string>>(
      `days AS (
         SELECT day::date FROM generate_series($2::date, $3::date, interval '1 day') AS d (day)
       ), met AS (
         SELECT day, sum(users) AS users, sum(users) FILTER (WHERE previous_day = '-infinity') AS new_users
         FROM tg_day_gaps WHERE persona_id = $1 AND day BETWEEN $2 AND $3 GROUP BY day
       ), counted AS (
         SELECT day, sum(events) FILTER (WHERE event_name IN ('user_message', 'ai_message')) AS messages,
                sum(events) FILTER (WHERE event_name = 'image_generated') AS images
         FROM tg_stats_daily WHERE persona_id = $1 AND day BETWEEN $2 AND $3 GROUP BY day
       )
       SELECT day::text AS date, coalesce(users, 0) AS users, coalesce(new_users, 0) AS "newUsers",
              coalesce(messages, 0) AS messages, coalesce(images, 0) AS images
       FROM days LEFT JOIN met USING (day) LEFT JOIN counted USING (day) ORDER BY days.day`,
      [personaId, range.from, range.to],
      { range, gapsOf: 'personas' },
    );
    return rows.map(({ date, ...counts }) => ({ date, ...numbers(counts) }));
  }

  /**
   * Of those whose day lies in the range or just before, `visits_before` may come back on the next day within it, and
   * `returns` did.
   */
  private async rows(
    range: DateRange,
    { limit, personaId = null }: { limit: number; personaId?: string | null },
    rollups = this.everybody,
  ): Promise<PersonaRow[]> {
    const rows = await rollups.ask<Record<keyof PersonaRow | 'visitsBefore' | 'returns', string>>(
      `met AS (
         SELECT persona_id,
                coalesce(sum(users) FILTER (WHERE day >= $1 AND previous_day < $1), 0) AS users,
                coalesce(sum(users) FILTER (WHERE day >= $1 AND previous_day = '-infinity'), 0) AS new_users,
                coalesce(sum(users) FILTER (WHERE day >= $1), 0) AS visits,
                coalesce(sum(users) FILTER (WHERE day < $2), 0) AS visits_before,
                coalesce(sum(users) FILTER (WHERE day >= $1 AND previous_day = day - 1), 0) AS returns
         FROM tg_day_gaps
         WHERE persona_id <> '' AND day BETWEEN $1::date - 1 AND $2::date AND ($4::text IS NULL OR persona_id = $4)
         GROUP BY persona_id
       ), counted AS (
         SELECT persona_id, ${SUMS} FROM tg_stats_daily
         WHERE persona_id <> '' AND day BETWEEN $1 AND $2 AND ($4::text IS NULL OR persona_id = $4)
         GROUP BY persona_id
       )
       SELECT persona_id AS "personaId", coalesce(persona_name, persona_id) AS "personaName", users,
              new_users AS "newUsers", visits, visits_before AS "visitsBefore", returns, "userMessages" + "aiMessages" AS messages,
              ${Object.keys(COUNTED)
                .map((as) => `"${as}"`)
                .join(', ')}
       FROM met LEFT JOIN counted USING (persona_id) LEFT JOIN tg_personas USING (persona_id)
       WHERE users > 0
       ORDER BY users DESC, messages DESC, persona_id LIMIT $3`,
      [range.from, range.to, limit, personaId],
      { range, gapsOf: 'personas' },
    );
    return rows.map(({ personaId: id, personaName, ...counts }) => {
      const { visitsBefore, returns, ...figures } = numbers(counts);
      const rates = ratesOf({ ...figures, visitsBefore, returns });
      return { personaId: id, personaName, ...figures, rates };
    });
  }
}
