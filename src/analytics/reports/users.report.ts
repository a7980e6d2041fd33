import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { decodeCursor, encodeCursor, type Page } from './keyset-cursor';
import { REPORTS_POOL } from './reports-pool';

export interface UserRow {
  clientId: number;
  username: string | null;
  firstName: string | null;
  lastName: string | null;
  languageCode: string | null;
  isPremium: boolean;
  source: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  events: number;
  messages: number;
  images: number;
  stars: number;
  blockedAt: string | null;
}

interface SortKey {
  sql: string;
  /** As the cursor carries it, without loss. */
  cursorSql: string;
  type: 'string' | 'number';
  cast: string;
}

const time = (column: string): SortKey => ({
  sql: column,
  cursorSql: `${column}::text`,
  type: 'string',
  cast: 'timestamptz',
});
/** Named with their table: alone, the name would mean the number as it is given out, which no index knows. */
const count = (column: string): SortKey => ({
  sql: `u.${column}`,
  cursorSql: `${column}::float8`,
  type: 'number',
  cast: 'bigint',
});

const name = "lower(coalesce(first_name, ''))";
const sortKeys = {
  lastSeenAt: time('last_seen_at'),
  firstSeenAt: time('first_seen_at'),
  messages: count('messages'),
  images: count('images'),
  events: count('events'),
  stars: count('stars'),
  name: { sql: name, cursorSql: name, type: 'string', cast: 'text' },
} satisfies Record<string, SortKey>;

export type UserSort = keyof typeof sortKeys;
export const userSorts = Object.keys(sortKeys) as [UserSort, ...UserSort[]];

export interface UsersQuery {
  search?: string | undefined;
  sort: UserSort;
  order: 'asc' | 'desc';
  limit: number;
  cursor?: string | undefined;
}

const COLUMNS = `client_id::float8 AS "clientId", username, first_name AS "firstName", last_name AS "lastName",
  language_code AS "languageCode", is_premium AS "isPremium", source, first_seen_at AS "firstSeenAt",
  last_seen_at AS "lastSeenAt", events::float8 AS events, messages::float8 AS messages, images::float8 AS images,
  stars::float8 AS stars, blocked_at AS "blockedAt"`;

type StoredUser = Omit<UserRow, 'firstSeenAt' | 'lastSeenAt' | 'blockedAt'> & {
  firstSeenAt: Date;
  lastSeenAt: Date;
  blockedAt: Date | null;
};

/** A search that finds more says this number: nobody pages through so many, and counting them takes time. */
const COUNTED_AT_MOST = 10_000;

/** Who talks to the bot. */
@Injectable()
export class UsersReport {
  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {}

  /** @throws InvalidCursorError */
  async list(query: UsersQuery): Promise<Page<UserRow> & { total: number }> {
    const key: SortKey = sortKeys[query.sort];
    const parameters: unknown[] = [];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const filter = query.search
      ? `client_id IN (SELECT client_id FROM tg_user_search WHERE words LIKE ${bind(patternOf(query.search))})`
      : 'true';
    const total = query.search ? this.countFound(patternOf(query.search)) : this.countAll();

    const beyond = query.order === 'asc' ? '>' : '<';
    let after = '';
    if (query.cursor) {
      const [last, clientId] = decodeCursor(query.cursor, [key.type, 'number']);
      after = `AND (${key.sql}, client_id) ${beyond} (${bind(last)}::${key.cast}, ${bind(clientId)}::bigint)`;
    }
    const page = this.pool.query<StoredUser & { cursorKey: string | number }>(
      `SELECT ${COLUMNS}, ${key.cursorSql} AS "cursorKey" FROM tg_users u WHERE ${filter} ${after}
       ORDER BY ${key.sql} ${query.order}, client_id ${query.order} LIMIT ${bind(query.limit + 1)}`,
      parameters,
    );
    const [counted, { rows }] = await Promise.all([total, page]);
    const items = rows.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(shown),
      nextCursor: rows.length > query.limit && last ? encodeCursor([last.cursorKey, last.clientId]) : null,
      total: counted,
    };
  }

  private async countAll(): Promise<number> {
    const { rows } = await this.pool.query<{ count: string | null }>(
      `SELECT sum(users) AS count FROM tg_day_gaps WHERE persona_id = '' AND previous_day = '-infinity'`,
    );
    return Number(rows[0]?.count);
  }

  private async countFound(pattern: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>(
      `SELECT count(*) FROM (SELECT FROM tg_user_search WHERE words LIKE $1 LIMIT ${COUNTED_AT_MOST}) AS found`,
      [pattern],
    );
    return Number(rows[0]?.count);
  }

  async one(clientId: number): Promise<UserRow | undefined> {
    const { rows } = await this.pool.query<StoredUser>(
      `SELECT ${COLUMNS} FROM tg_users WHERE client_id = $1`,
      [clientId],
    );
    return rows[0] && shown(rows[0]);
  }
}

/**
 * A LIKE pattern in which the user's own `%` and `_` are plain characters. Trigrams know nothing shorter than three
 * letters, except at the beginning of a word: there fewer are looked for.
 */
function patternOf(search: string): string {
  const plain = search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&');
  return [...search].length < 3 ? `% ${plain}%` : `%${plain}%`;
}

const shown = ({ firstSeenAt, lastSeenAt, blockedAt, ...user }: StoredUser): UserRow => ({
  clientId: user.clientId,
  username: user.username,
  firstName: user.firstName,
  lastName: user.lastName,
  languageCode: user.languageCode,
  isPremium: user.isPremium,
  source: user.source,
  firstSeenAt: firstSeenAt.toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
  events: user.events,
  messages: user.messages,
  images: user.images,
  stars: user.stars,
  blockedAt: blockedAt?.toISOString() ?? null,
});
