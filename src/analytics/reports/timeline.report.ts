import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { EVENT_COLUMNS, eventOf, PLACE, type StoredEvent, type TimelineEvent } from './events/timeline-event';
import { eventConditions, type EventsFilter } from './events/events-filter';
import { decodeCursor, encodeCursor, type Page } from './keyset-cursor';
import { REPORTS_POOL } from './reports-pool';

export interface TimelineQuery extends Omit<EventsFilter, 'clientId'> {
  limit: number;
  order: 'asc' | 'desc';
  cursor?: string | undefined;
}

/** A page, and where it begins and ends: from there one may read on in either order. */
export interface TimelinePage extends Page<TimelineEvent> {
  startCursor: string | null;
  endCursor: string | null;
}

type PagedEvent = StoredEvent & { exactTime: string; place: number };

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
  async page(clientId: number, query: TimelineQuery): Promise<TimelinePage | undefined> {
    const parameters: unknown[] = [];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = [...eventConditions({ ...query, clientId }, this.env.ANALYTICS_TIME_ZONE, bind)];
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
    const { rows } = await this.pool.query<PagedEvent>(
      `SELECT ${EVENT_COLUMNS}, created_at::text AS "exactTime", ${PLACE} AS place
       FROM tg_analytics_events WHERE ${conditions.join(' AND ')}
       ORDER BY created_at ${order}, place ${order}, event_id ${order} LIMIT ${bind(query.limit + 1)}`,
      parameters,
    );
    if (rows.length === 0 && !(await this.isKnown(clientId))) return undefined;
    const items = rows.slice(0, query.limit);
    const endCursor = cursorAt(items.at(-1));
    return {
      items: items.map(shown),
      nextCursor: rows.length > query.limit ? endCursor : null,
      startCursor: cursorAt(items[0]),
      endCursor,
    };
  }

  private async isKnown(clientId: number): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT FROM tg_users WHERE client_id = $1', [clientId]);
    return rowCount === 1;
  }
}

const cursorAt = (event: PagedEvent | undefined): string | null =>
  event ? encodeCursor([event.exactTime, event.place, event.eventId]) : null;

const shown = ({ exactTime: _exactTime, place: _place, ...event }: PagedEvent): TimelineEvent =>
  eventOf(event);
