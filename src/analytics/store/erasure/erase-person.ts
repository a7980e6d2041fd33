import { type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';
import { inTransaction } from '../in-transaction';
import { rollupGate } from '../rollup-gate';
import { dayLocks } from '../traces/day-locks';

/** A long life takes longer to forget than a batch to write. */
const PATIENCE_MS = 60_000;

interface Patient {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>;
}

const patient = (client: PoolClient): Patient => ({
  query<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<QueryResult<R>> {
    const query = { text, values, query_timeout: PATIENCE_MS };
    return client.query<R>(query);
  },
});

/**
 * Takes a person out of the events and of everything that was counted from them, and leaves a tombstone: what still waits
 * in a journal, or is delivered late, is not stored again. What happens after the erasure is a new beginning.
 *
 * Numbers of events of months that EVENT_RETENTION_DAYS has dropped stay as they are: they name nobody, and nothing is
 * left that says which of them were this person's.
 * @returns how many events were erased
 */
export function erasePerson(pool: Pool, clientId: number, timeZone: string): Promise<number> {
  return inTransaction(pool, rollupGate.beginAlone, async (connection) => {
    await connection.query(`SET LOCAL statement_timeout = ${PATIENCE_MS}`);
    const client = patient(connection);
    await client.query(
      `INSERT INTO tg_tombstones (client_id, erased_at)
       SELECT $1, greatest(now(), (SELECT max(created_at) FROM tg_analytics_events WHERE client_id = $1))
       ON CONFLICT (client_id) DO UPDATE SET erased_at = excluded.erased_at`,
      [clientId],
    );
    await uncount(client, clientId, timeZone);
    for (const table of ['tg_users', 'tg_user_days', 'tg_user_persona_days', 'tg_user_search'])
      await client.query(`DELETE FROM ${table} WHERE client_id = $1`, [clientId]);
    await client.query(
      `DELETE FROM tg_dead_letters
       WHERE $1::text IN (record #>> '{row,clientId}', record #>> '{payload,clientId}', record #>> '{clientId}')`,
      [clientId],
    );
    const named = await client.query<{ persona_id: string }>(
      `SELECT DISTINCT e.persona_id FROM tg_analytics_events e
       JOIN tg_personas p ON p.persona_id = e.persona_id AND p.named_at = e.created_at WHERE e.client_id = $1`,
      [clientId],
    );
    const days = await client.query<{ day: number }>(
      `SELECT DISTINCT (created_at AT TIME ZONE 'UTC')::date - date '1970-01-01' AS day
       FROM tg_analytics_events WHERE client_id = $1`,
      [clientId],
    );
    const { rowCount } = await client.query('DELETE FROM tg_analytics_events WHERE client_id = $1', [
      clientId,
    ]);
    for (const { persona_id } of named.rows) await nameAnew(client, persona_id);
    await dayLocks.forget(
      connection,
      days.rows.map(({ day }) => day),
    );
    return rowCount ?? 0;
  });
}

/** Only for a persona whose newest naming was erased; it reads all events, which is rare and takes seconds at most. */
async function nameAnew(client: Patient, personaId: string): Promise<void> {
  await client.query('DELETE FROM tg_personas WHERE persona_id = $1', [personaId]);
  await client.query(
    `INSERT INTO tg_personas (persona_id, persona_name, named_at)
     SELECT persona_id, persona_name, created_at FROM tg_analytics_events
     WHERE persona_id = $1 AND persona_name IS NOT NULL
     ORDER BY created_at DESC, persona_name COLLATE "C" DESC LIMIT 1`,
    [personaId],
  );
}

async function uncount(client: Patient, clientId: number, zone: string): Promise<void> {
  const events = `
    SELECT date_trunc('hour', created_at AT TIME ZONE $2) AS local, event_name, coalesce(persona_id, '') AS persona_id
    FROM tg_analytics_events WHERE client_id = $1`;
  await client.query(
    `UPDATE tg_stats_hourly s SET events = s.events - n.events
     FROM (SELECT local AT TIME ZONE $2 AS hour, event_name, persona_id, count(*) AS events
           FROM (${events}) AS e GROUP BY 1, 2, 3) AS n
     WHERE (s.hour, s.event_name, s.persona_id) = (n.hour, n.event_name, n.persona_id)`,
    [clientId, zone],
  );
  await client.query(
    `UPDATE tg_stats_daily s SET events = s.events - n.events
     FROM (SELECT local::date AS day, event_name, persona_id, count(*) AS events
           FROM (${events}) AS e GROUP BY 1, 2, 3) AS n
     WHERE (s.day, s.event_name, s.persona_id) = (n.day, n.event_name, n.persona_id)`,
    [clientId, zone],
  );
  await client.query(
    `UPDATE tg_day_gaps g SET users = g.users - 1
     FROM (SELECT '' AS persona_id, day, coalesce(lag(day) OVER (ORDER BY day), '-infinity') AS previous_day
           FROM tg_user_days WHERE client_id = $1
           UNION ALL
           SELECT persona_id, day, coalesce(lag(day) OVER (PARTITION BY persona_id ORDER BY day), '-infinity')
           FROM tg_user_persona_days WHERE client_id = $1) AS n
     WHERE (g.persona_id, g.day, g.previous_day) = (n.persona_id, n.day, n.previous_day)`,
    [clientId],
  );
}
