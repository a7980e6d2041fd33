import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type EventName } from '../../events/catalogue';
import { decodeCursor, encodeCursor, type Page } from './keyset-cursor';
import { REPORTS_POOL } from './reports-pool';

export interface TimelineEvent {
  eventId: string;
  clientId: number;
  eventName: string;
  personaId: string | null;
  personaName: string | null;
  message: string | null;
  prompt: string | null;
  negativePrompt: string | null;
  imageUrl: string | null;
  meta: Record<string, unknown>;
  createdAt: string;
}

export interface TimelineQuery {
  limit: number;
  order: 'asc' | 'desc';
  cursor?: string | undefined;
  event?: EventName | undefined;
  search?: string | undefined;
  /** Inclusive days of the analytics time zone. */
  from?: string | undefined;
  to?: string | undefined;
}

type StoredEvent = Omit<TimelineEvent, 'createdAt'> & { createdAt: Date; exactTime: string; place: number };

/** Telegram's dates have seconds only; within one second the update and the place in it tell the order. */
const PLACE = `coalesce((meta->>'updateId')::float8, 0) * 10000 + coalesce((meta->>'sequence')::float8, 0)`;

/** One person's whole history, page by page, by keyset. */
@Injectable()
export class TimelineReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * @returns undefined for a person who was never seen
   * @throws InvalidCursorError
   */
  async page(clientId: number, query: TimelineQuery): Promise<Page<TimelineEvent> | undefined> {
    const parameters: unknown[] = [clientId];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = ['client_id = $1', ...this.filters(query, bind)];
    if (query.cursor) {
      const [time, place, id] = decodeCursor(query.cursor, ['string', 'number', 'string']);
      const beyond = query.order === 'asc' ? '>' : '<';
      const at = `${bind(time)}::timestamptz`;
      conditions.push(
        `created_at ${beyond}= ${at}`,
        `(created_at, ${PLACE}, event_id) ${beyond} (${at}, ${bind(place)}::float8, ${bind(id)}::uuid)`,
      );
    }
    const { order } = query;
    const { rows } = await this.pool.query<StoredEvent>(
      `SELECT event_id AS "eventId", client_id::float8 AS "clientId", event_name AS "eventName",
              persona_id AS "personaId", persona_name AS "personaName", message, prompt,
              negative_prompt AS "negativePrompt", image_url AS "imageUrl", meta, created_at AS "createdAt",
              created_at::text AS "exactTime", ${PLACE} AS place
       FROM tg_analytics_events WHERE ${conditions.join(' AND ')}
       ORDER BY created_at ${order}, place ${order}, event_id ${order} LIMIT ${bind(query.limit + 1)}`,
      parameters,
    );
    if (rows.length === 0 && !(await this.isKnown(clientId))) return undefined;
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(shown),
      nextCursor:
        rows.length > query.limit && last ? encodeCursor([last.exactTime, last.place, last.eventId]) : null,
    };
  }

  private *filters(query: TimelineQuery, bind: (value: unknown) => string): Generator<string> {
    if (query.event) yield `event_name = ${bind(query.event)}`;
    if (query.search) {
      const text = bind(query.search);
      yield `(position(lower(${text}) in lower(message)) > 0 OR position(lower(${text}) in lower(prompt)) > 0)`;
    }
    const zone = this.env.ANALYTICS_TIME_ZONE;
    if (query.from) yield `created_at >= (${bind(query.from)}::date)::timestamp AT TIME ZONE ${bind(zone)}`;
    if (query.to) yield `created_at < (${bind(query.to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)}`;
  }

  private async isKnown(clientId: number): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT FROM tg_users WHERE client_id = $1', [clientId]);
    return rowCount === 1;
  }
}

const shown = ({
  exactTime: _exactTime,
  place: _place,
  createdAt,
  ...event
}: StoredEvent): TimelineEvent => ({
  ...event,
  createdAt: createdAt.toISOString(),
});
