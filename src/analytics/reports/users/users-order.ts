export interface SortKey {
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
  cursorSql: `u.${column}::float8`,
  type: 'number',
  cast: 'bigint',
});

const name = "lower(coalesce(first_name, ''))";

/** Ways to sort `tg_users u`; each has an index that ends in `client_id`. */
export const sortKeys = {
  lastSeenAt: time('last_seen_at'),
  firstSeenAt: time('first_seen_at'),
  messages: count('messages'),
  images: count('images'),
  events: count('events'),
  stars: count('stars'),
  name: { sql: name, cursorSql: name, type: 'string', cast: 'text' },
} satisfies Record<string, SortKey>;

export type UserSort = keyof typeof sortKeys;
export type Order = 'asc' | 'desc';

export const orderBy = (sort: UserSort, order: Order): string =>
  `ORDER BY ${sortKeys[sort].sql} ${order}, client_id ${order}`;
