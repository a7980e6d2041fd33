import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { type DateRange } from './date-range';
import { numbers } from './numbers';
import { REPORTS_POOL } from './reports-pool';

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

/** Who people talk to. */
@Injectable()
export class PersonasReport {
  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {}

  /** Every persona that anybody has met, by name. */
  async names(): Promise<PersonaName[]> {
    const { rows } = await this.pool.query<PersonaName>(
      `SELECT DISTINCT g.persona_id AS id, coalesce(persona_name, g.persona_id) AS name
       FROM (SELECT persona_id FROM tg_day_gaps WHERE persona_id <> '' GROUP BY persona_id) AS g
       LEFT JOIN tg_personas USING (persona_id) ORDER BY name`,
    );
    return rows;
  }

  /** The personas met in the range, the most popular first. */
  async table({ from, to }: DateRange, limit: number): Promise<PersonaRow[]> {
    const { rows } = await this.pool.query<Record<keyof PersonaRow, string>>(
      `WITH met AS (
         SELECT persona_id, sum(users) AS users,
                coalesce(sum(users) FILTER (WHERE previous_day = '-infinity'), 0) AS new_users
         FROM tg_day_gaps WHERE persona_id <> '' AND day BETWEEN $1 AND $2 AND previous_day < $1
         GROUP BY persona_id
       ), counted AS (
         SELECT persona_id, ${SUMS} FROM tg_stats_daily
         WHERE persona_id <> '' AND day BETWEEN $1 AND $2 GROUP BY persona_id
       )
       SELECT persona_id AS "personaId", coalesce(persona_name, persona_id) AS "personaName", users,
              new_users AS "newUsers", "userMessages" + "aiMessages" AS messages,
              ${Object.keys(COUNTED)
                .map((as) => `"${as}"`)
                .join(', ')}
       FROM met LEFT JOIN counted USING (persona_id) LEFT JOIN tg_personas USING (persona_id)
       WHERE users > 0
       ORDER BY users DESC, messages DESC, persona_id LIMIT $3`,
      [from, to, limit],
    );
    return rows.map(({ personaId, personaName, ...counts }) => ({
      personaId,
      personaName,
      ...numbers(counts),
    }));
  }
}
