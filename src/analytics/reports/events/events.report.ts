import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { type EventName } from '../../../events/catalogue';
import { decodeCursor, encodeCursor, type Page } from '../keyset-cursor';
import { REPORTS_POOL } from '../reports-pool';
import { eventConditions, type EventsFilter } from './events-filter';
import { EVENT_COLUMNS, eventOf, type StoredEvent, type TimelineEvent } from './timeline-event';

export interface EventsQuery extends EventsFilter {
  /** Kinds to look for; each is searched by itself, in the index that is ordered by time. */
  event: readonly EventName[];
  limit: number;
  /** `nextCursor` of the page before: what is older. */
  cursor?: string | undefined;
  /** `startCursor` of an earlier answer: only what is newer. */
  after?: string | undefined;
}

/** Newest first. `startCursor` is where the next look may begin; it stays what was asked where nothing is newer. */
export interface EventsPage extends Page<TimelineEvent> {
  startCursor: string | null;
}

/** The key of one event, by which it is found without a search. */
export interface EventKey {
  clientId: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  eventId: string;
}

type PagedEvent = StoredEvent & { exactTime: string };

/** What everybody did, newest first, by keyset. */
@Injectable()
export class EventsReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws InvalidCursorError */
  async page({ event: kinds, limit, cursor, after, ...filter }: EventsQuery): Promise<EventsPage> {
    const parameters: unknown[] = [];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = ['event_name = kind', ...eventConditions(filter, this.env.ANALYTICS_TIME_ZONE, bind)];
    const beyond = (place: string, side: '<' | '>'): void => {
      const [time, id] = decodeCursor(place, ['string', 'string']);
      const at = `${bind(time)}::timestamptz`;
      conditions.push(
        `created_at ${side}= ${at}`,
        `(created_at, event_id) ${side} (${at}, ${bind(id)}::uuid)`,
      );
    };
    if (cursor !== undefined) beyond(cursor, '<');
    if (after !== undefined) beyond(after, '>');
    const order = 'ORDER BY created_at DESC, event_id DESC';
    const most = bind(limit + 1);
    const { rows } = await this.pool.query<PagedEvent>(
      `SELECT ${EVENT_COLUMNS}, created_at::text AS "exactTime"
       FROM unnest(${bind(kinds)}::text[]) AS kinds (kind) CROSS JOIN LATERAL (
         SELECT * FROM tg_analytics_events WHERE ${conditions.join(' AND ')} ${order} LIMIT ${most}
       ) AS newest
       ${order} LIMIT ${most}`,
      parameters,
    );
    const items = rows.slice(0, limit);
    return {
      items: items.map(({ exactTime: _, ...event }) => eventOf(event)),
      nextCursor: rows.length > limit ? cursorAt(items.at(-1)) : null,
      startCursor: cursorAt(items[0]) ?? after ?? null,
    };
  }

  /** Those of the keys that there are, in no order. */
  async these(keys: readonly EventKey[]): Promise<TimelineEvent[]> {
    const { rows } = await this.pool.query<StoredEvent>(
      `SELECT ${EVENT_COLUMNS} FROM tg_analytics_events
       JOIN unnest($1::bigint[], $2::timestamptz[], $3::uuid[]) AS k (client_id, created_at, event_id)
         USING (client_id, created_at, event_id)`,
      [
        keys.map(({ clientId }) => clientId),
        keys.map(({ createdAt }) => new Date(createdAt)),
        keys.map(({ eventId }) => eventId),
      ],
    );
    return rows.map(eventOf);
  }
}

const cursorAt = (event: PagedEvent | undefined): string | null =>
  event ? encodeCursor([event.exactTime, event.eventId]) : null;
