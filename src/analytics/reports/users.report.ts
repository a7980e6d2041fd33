import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { addDays, today } from './date-range';
import { decodeCursor, encodeCursor, type Page } from './keyset-cursor';
import { REPORTS_POOL } from './reports-pool';
import { type StoredUser, USER_COLUMNS, userOf, type UserRow } from './users/user-row';
import { usersConditions, type UsersFilter } from './users/users-filter';
import { type Order, orderBy, type SortKey, sortKeys, type UserSort } from './users/users-order';

export const userSorts = Object.keys(sortKeys) as [UserSort, ...UserSort[]];

export interface UsersQuery extends UsersFilter {
  sort: UserSort;
  order: Order;
  limit: number;
  cursor?: string | undefined;
}

/** One in a list, with the days of the last four weeks on which the person was there. */
export type ListedUser = UserRow & { daysActive: string[] };

/** The people before and after one in a list; null at its ends. */
export interface Neighbours {
  previous: number | null;
  next: number | null;
}

/** A filter that finds more says this number: nobody pages through so many, and counting them takes time. */
export const COUNTED_AT_MOST = 10_000;
const STRIP_DAYS = 28;

/** Who talks to the bot. */
@Injectable()
export class UsersReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws InvalidCursorError */
  async list(query: UsersQuery): Promise<Page<ListedUser> & { total: number }> {
    const { sort, order, limit, cursor } = query;
    const key: SortKey = sortKeys[sort];
    const { values, bind, conditions } = this.conditionsOf(query);
    const counted = this.count(conditions, [...values]);
    if (cursor) {
      const [last, clientId] = decodeCursor(cursor, [key.type, 'number']);
      conditions.push(beyond(key, order, bind(last), bind(clientId)));
    }
    const page = this.pool.query<StoredUser & { cursorKey: string | number }>(
      `SELECT ${USER_COLUMNS}, ${key.cursorSql} AS "cursorKey" FROM tg_users u ${where(conditions)}
       ${orderBy(sort, order)} LIMIT ${bind(limit + 1)}`,
      values,
    );
    const [total, { rows }] = await Promise.all([counted, page]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: await this.withDays(items.map(userOf)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.cursorKey, last.clientId]) : null,
      total,
    };
  }

  async one(clientId: number): Promise<ListedUser | undefined> {
    const { rows } = await this.pool.query<StoredUser>(
      `SELECT ${USER_COLUMNS} FROM tg_users u WHERE client_id = $1`,
      [clientId],
    );
    return (await this.withDays(rows.map(userOf)))[0];
  }

  /** @returns undefined for a person who was never seen; one outside the filter still has a place in the order */
  async neighbours(
    clientId: number,
    query: UsersFilter & { sort: UserSort; order: Order },
  ): Promise<Neighbours | undefined> {
    const key: SortKey = sortKeys[query.sort];
    const { rows } = await this.pool.query<{ place: string | number }>(
      `SELECT ${key.cursorSql} AS place FROM tg_users u WHERE client_id = $1`,
      [clientId],
    );
    const place = rows[0]?.place;
    if (place === undefined) return undefined;
    const nearest = async (order: Order): Promise<number | null> => {
      const { values, bind, conditions } = this.conditionsOf(query);
      conditions.push(beyond(key, order, bind(place), bind(clientId)));
      const { rows: found } = await this.pool.query<{ clientId: number }>(
        `SELECT client_id::float8 AS "clientId" FROM tg_users u ${where(conditions)}
         ${orderBy(query.sort, order)} LIMIT 1`,
        values,
      );
      return found[0]?.clientId ?? null;
    };
    const [previous, next] = await Promise.all([
      nearest(query.order === 'asc' ? 'desc' : 'asc'),
      nearest(query.order),
    ]);
    return { previous, next };
  }

  private conditionsOf(filter: UsersFilter): {
    values: unknown[];
    bind: (value: unknown) => string;
    conditions: string[];
  } {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    return { values, bind, conditions: usersConditions(filter, this.env.ANALYTICS_TIME_ZONE, bind) };
  }

  private async count(conditions: readonly string[], values: unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ count: string | null }>(
      conditions.length === 0
        ? `SELECT sum(users) AS count FROM tg_day_gaps WHERE persona_id = '' AND previous_day = '-infinity'`
        : `SELECT count(*) FROM (SELECT FROM tg_users u ${where(conditions)} LIMIT ${COUNTED_AT_MOST}) AS found`,
      values,
    );
    return Number(rows[0]?.count);
  }

  private async withDays(users: readonly UserRow[]): Promise<ListedUser[]> {
    if (users.length === 0) return [];
    const { rows } = await this.pool.query<{ clientId: number; days: string[] }>(
      `SELECT client_id::float8 AS "clientId", array_agg(day::text ORDER BY day) AS days FROM tg_user_days
       WHERE client_id = ANY ($1::bigint[]) AND day >= $2::date GROUP BY client_id`,
      [users.map(({ clientId }) => clientId), addDays(today(this.env.ANALYTICS_TIME_ZONE), 1 - STRIP_DAYS)],
    );
    const daysOf = new Map(rows.map(({ clientId, days }) => [clientId, days]));
    return users.map((user) => ({ ...user, daysActive: daysOf.get(user.clientId) ?? [] }));
  }
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

const beyond = (key: SortKey, order: Order, place: string, clientId: string): string =>
  `(${key.sql}, client_id) ${order === 'asc' ? '>' : '<'} (${place}::${key.cast}, ${clientId}::bigint)`;
