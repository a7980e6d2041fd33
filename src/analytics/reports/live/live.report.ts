import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { REPORTS_POOL } from '../reports-pool';

/** What people and personas said within one minute. */
export interface LiveMinute {
  /** Its beginning, ISO 8601. */
  at: string;
  messages: number;
}

export interface LivePulse {
  /** People who did something in the last five minutes. */
  activeUsers: number;
  /** Of the last 60 seconds. */
  messagesPerMinute: number;
}

const MINUTES = 30;
const SAID = `event_name IN ('user_message', 'ai_message')`;

/** What happens now. Every figure comes from what is stored, so that all who look at it see the same. */
@Injectable()
export class LiveReport {
  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {}

  async pulse(): Promise<LivePulse> {
    const { rows } = await this.pool.query<LivePulse>(
      `SELECT (SELECT count(*)::float8 FROM tg_users WHERE last_seen_at > now() - interval '5 minutes') AS "activeUsers",
              (SELECT count(*)::float8 FROM tg_analytics_events
               WHERE ${SAID} AND created_at > now() - interval '1 minute') AS "messagesPerMinute"`,
    );
    return rows[0] ?? { activeUsers: 0, messagesPerMinute: 0 };
  }

  /** The newest minutes, oldest first, the one that is under way included; a minute without messages is there too. */
  async minutes(count = MINUTES): Promise<LiveMinute[]> {
    const { rows } = await this.pool.query<{ at: Date; messages: number }>(
      `WITH minutes AS (
         SELECT generate_series(
           date_trunc('minute', now()) - ($1::int - 1) * interval '1 minute', date_trunc('minute', now()), '1 minute'
         ) AS at
       ), said AS (
         SELECT date_trunc('minute', created_at) AS at, count(*) AS messages FROM tg_analytics_events
         WHERE ${SAID} AND created_at >= date_trunc('minute', now()) - ($1::int - 1) * interval '1 minute'
         GROUP BY 1
       )
       SELECT at, coalesce(messages, 0)::float8 AS messages FROM minutes LEFT JOIN said USING (at) ORDER BY at`,
      [count],
    );
    return rows.map(({ at, messages }) => ({ at: at.toISOString(), messages }));
  }
}
