import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { eventConditions, type EventsFilter } from '../reports/events/events-filter';
import {
  EVENT_COLUMNS,
  eventOf,
  PLACE,
  type StoredEvent,
  type TimelineEvent,
} from '../reports/events/timeline-event';
import { type StoredUser, USER_COLUMNS, userOf, type UserRow } from '../reports/users/user-row';
import { usersConditions, type UsersFilter } from '../reports/users/users-filter';
import { type Order, orderBy, type UserSort } from '../reports/users/users-order';
import { EXPORT_POOL, EXPORTS_AT_ONCE } from './export-pool';
import { snapshot } from './snapshot';
import { parameters } from '../reports/users/bounds';

/** Every connection for exports is taken. */
export class TooManyExportsError extends Error {
  override readonly name = 'TooManyExportsError';
  constructor() {
    super(`${EXPORTS_AT_ONCE} exports run already; wait for one to end`);
  }
}

interface ExportOptions {
  /** Ends the export early. */
  signal: AbortSignal;
  /** Rows fetched at once; a matter of speed, never of what comes. */
  batch?: number;
}

const BATCH = 1000;

/** Everything that a filter finds, as it was at one moment, in batches. */
@Injectable()
export class Exports implements OnModuleDestroy {
  private running = 0;
  private readonly closing = new AbortController();

  constructor(
    @Inject(EXPORT_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** A download that goes on must not keep the house from closing. */
  onModuleDestroy(): void {
    this.closing.abort();
  }

  users(
    filter: UsersFilter & { sort: UserSort; order: Order },
    options: ExportOptions,
  ): AsyncGenerator<UserRow[], void, void> {
    const { values, bind } = parameters();
    const where = conjunction(usersConditions(filter, this.env.ANALYTICS_TIME_ZONE, bind));
    const text = `SELECT ${USER_COLUMNS} FROM tg_users u ${where} ${orderBy(filter.sort, filter.order)}`;
    return this.run<StoredUser, UserRow>({ text, values }, userOf, options);
  }

  /**
   * One person's in the order in which they happened. Those of everybody come as they are stored, which is month by
   * month and nearly in order: sorting millions would cost the disk a copy of them.
   */
  events(filter: EventsFilter, options: ExportOptions): AsyncGenerator<TimelineEvent[], void, void> {
    const { values, bind } = parameters();
    const where = conjunction([...eventConditions(filter, this.env.ANALYTICS_TIME_ZONE, bind)]);
    const order = filter.clientId === undefined ? '' : `ORDER BY created_at, ${PLACE}, event_id`;
    const text = `SELECT ${EVENT_COLUMNS} FROM tg_analytics_events ${where} ${order}`;
    return this.run<StoredEvent, TimelineEvent>({ text, values }, eventOf, options);
  }

  private async *run<Stored extends object, Row>(
    query: { text: string; values: unknown[] },
    shown: (stored: Stored) => Row,
    { signal, batch = BATCH }: ExportOptions,
  ): AsyncGenerator<Row[], void, void> {
    if (this.running >= EXPORTS_AT_ONCE) throw new TooManyExportsError();
    this.running += 1;
    try {
      const either = AbortSignal.any([signal, this.closing.signal]);
      for await (const rows of snapshot<Stored>(this.pool, query, { batch, signal: either })) {
        yield rows.map(shown);
      }
    } finally {
      this.running -= 1;
    }
  }
}

const conjunction = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
