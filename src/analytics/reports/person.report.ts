import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { REPORTS_POOL } from './reports-pool';

/** What somebody did on one day. */
export interface PersonDay {
  day: string;
  events: number;
  messages: number;
  images: number;
  stars: number;
}

/** One whom somebody talked with, and how much. */
export interface PersonPersona {
  personaId: string;
  personaName: string;
  messages: number;
  images: number;
  lastDay: string;
}

/** What somebody was shown in an experiment. */
export interface PersonExperiment {
  experiment: string;
  variant: string;
  since: string;
}

export interface PersonFacts {
  personas: PersonPersona[];
  experiments: PersonExperiment[];
}

/** A person's whole life with the bot at a glance. */
@Injectable()
export class PersonReport {
  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {}

  /** Every day on which anything happened, from the first. */
  async days(clientId: number): Promise<PersonDay[]> {
    const { rows } = await this.pool.query<PersonDay>(
      `SELECT day::text, events::float8, (user_messages + ai_messages)::float8 AS messages, images::float8,
              stars::float8
       FROM tg_user_days WHERE client_id = $1 ORDER BY tg_user_days.day`,
      [clientId],
    );
    return rows;
  }

  async facts(clientId: number): Promise<PersonFacts> {
    const [personas, experiments] = await Promise.all([
      this.pool.query<PersonPersona>(
        `SELECT persona_id AS "personaId", coalesce(max(persona_name), persona_id) AS "personaName",
                sum(d.messages)::float8 AS messages, sum(d.images)::float8 AS images, max(day)::text AS "lastDay"
         FROM tg_user_persona_days d LEFT JOIN tg_personas USING (persona_id)
         WHERE client_id = $1 GROUP BY persona_id ORDER BY 3 DESC, 4 DESC, 1`,
        [clientId],
      ),
      this.pool.query<Omit<PersonExperiment, 'since'> & { since: Date }>(
        `SELECT DISTINCT ON (experiment) meta->>'experiment' AS experiment, meta->>'variant' AS variant,
                created_at AS since
         FROM tg_analytics_events
         WHERE client_id = $1 AND event_name = 'experiment_exposed' AND meta ? 'experiment' AND meta ? 'variant'
         ORDER BY experiment, created_at`,
        [clientId],
      ),
    ]);
    return {
      personas: personas.rows,
      experiments: experiments.rows.map(({ since, ...each }) => ({ ...each, since: since.toISOString() })),
    };
  }
}
