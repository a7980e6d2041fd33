import { decodeCursor, encodeCursor, type Page } from './keyset-cursor';

/** Somebody behind a figure. */
export interface FoundPerson {
  clientId: number;
  firstName: string | null;
  username: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
}

/** As {@link peopleQuery} gives it. */
export type PersonRow = FoundPerson & { exact: string };

interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/** In UTC, and as fine as Postgres keeps it. */
const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * The query of a page of people, the last seen first.
 * @param ids name of a table expression with client_id, in which somebody may be more than once
 * @throws InvalidCursorError
 */
export function peopleQuery(
  ids: string,
  { limit, cursor }: Paging,
  bind: (value: unknown) => string,
): string {
  const conditions = [`EXISTS (SELECT FROM ${ids} f WHERE f.client_id = u.client_id)`];
  if (cursor) {
    const [time, id] = decodeCursor(cursor, ['string', 'number']);
    conditions.push(`(last_seen_at, client_id) < (${bind(time)}::timestamptz, ${bind(id)}::bigint)`);
  }
  // Times become text only for those who are shown.
  return `
    SELECT client_id::float8 AS "clientId", first_name AS "firstName", username,
           ${iso('first_seen_at')} AS "firstSeenAt", ${iso('last_seen_at')} AS "lastSeenAt", last_seen_at::text AS exact
    FROM (SELECT client_id, first_name, username, first_seen_at, last_seen_at FROM tg_users u
          WHERE ${conditions.join(' AND ')} ORDER BY last_seen_at DESC, client_id DESC LIMIT ${bind(limit + 1)}) AS shown
    ORDER BY last_seen_at DESC, client_id DESC`;
}

/** @param rows of that query, one more than fit if there are more */
export function peoplePage(rows: readonly PersonRow[], limit: number): Page<FoundPerson> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ clientId, firstName, username, firstSeenAt, lastSeenAt }) => ({
      clientId,
      firstName,
      username,
      firstSeenAt,
      lastSeenAt,
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.exact, last.clientId]) : null,
  };
}
