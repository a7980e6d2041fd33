import { type EmittedUpdates } from './emitted-updates';

/** Runs one statement on a connection of its own. */
export type Query = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Both sides of the ledger and what does not fit; all but the first three must be empty or 0. */
export interface Balance {
  emitted: number;
  stored: number;
  deadLettered: number;
  /** Emitted, and neither stored nor set aside. */
  lost: string[];
  /** Stored or set aside more than once. */
  doubled: string[];
  /** Stored, and never emitted. */
  invented: string[];
  /** Ids of answers to people that are stored more than once. */
  doubledAnswers: string[];
  /** Rows of `tg_users` whose counters are not what the rows of that person say. */
  miscounted: string[];
  /** Answers that are still owed. */
  owed: number;
}

const NAMES = ['start_command', 'command', 'user_message', 'message_edited', 'button_pressed'];

/** Compares all that was emitted with all that is stored. */
export async function balance(emitted: EmittedUpdates, query: Query): Promise<Balance> {
  const kept = await query<{ entry: string; isStored: boolean; count: number }>(
    `SELECT entry, bool_or(is_stored) AS "isStored", count(*)::int AS count FROM (
       SELECT (meta->>'updateId') || ' ' || event_name AS entry, true AS is_stored
       FROM tg_analytics_events WHERE event_name = ANY($1)
       UNION ALL
       SELECT (record->'row'->>'meta')::jsonb->>'updateId' || ' ' || (record->'row'->>'eventName'), false
       FROM tg_dead_letters WHERE record->'row'->>'eventName' = ANY($1)
     ) AS kept GROUP BY entry`,
    [NAMES],
  );
  const known = new Set(emitted.entries);
  const found = new Set(kept.map(({ entry }) => entry));
  return {
    emitted: known.size,
    stored: kept.filter(({ isStored }) => isStored).length,
    deadLettered: kept.filter(({ isStored }) => !isStored).length,
    lost: [...known].filter((entry) => !found.has(entry)),
    doubled: kept.filter(({ count }) => count > 1).map(({ entry, count }) => `${entry} ×${count}`),
    invented: [...found].filter((entry) => !known.has(entry)),
    doubledAnswers: await doubledAnswers(query),
    miscounted: await miscounted(query),
    owed: (await query(`SELECT FROM turns WHERE status = 'pending'`)).length,
  };
}

export const isBalanced = ({ emitted, stored, deadLettered, owed, ...odd }: Balance): boolean =>
  emitted === stored + deadLettered && owed === 0 && Object.values(odd).every(({ length }) => length === 0);

/** An event that was redelivered without a date would lie in the table twice, under one id. */
async function doubledAnswers(query: Query): Promise<string[]> {
  const rows = await query<{ id: string }>(
    'SELECT event_id AS id FROM tg_analytics_events GROUP BY event_id HAVING count(*) > 1',
  );
  return rows.map(({ id }) => id);
}

async function miscounted(query: Query): Promise<string[]> {
  const rows = await query<{ row: string }>(
    `WITH counted AS (
       SELECT client_id, count(*) AS events, count(*) FILTER (WHERE event_name = 'user_message') AS user_messages,
              count(*) FILTER (WHERE event_name = 'ai_message') AS ai_messages
       FROM tg_analytics_events GROUP BY client_id)
     SELECT jsonb_build_object('told', u, 'counted', c)::text AS row
     FROM (SELECT client_id, events, user_messages, ai_messages FROM tg_users) AS u
     FULL JOIN counted AS c USING (client_id)
     WHERE (u.events, u.user_messages, u.ai_messages) IS DISTINCT FROM (c.events, c.user_messages, c.ai_messages)`,
  );
  return rows.map(({ row }) => row);
}
