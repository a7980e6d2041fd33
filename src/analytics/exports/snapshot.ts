import { type Pool, type PoolClient, type QueryResultRow } from 'pg';

export interface SnapshotOptions {
  /** Rows fetched at once. */
  batch: number;
  /** Ends the query, also one that has found nothing yet. */
  signal: AbortSignal;
}

/** Somebody may stop reading for a while; for longer, the snapshot would hold back the cleaning of the tables. */
const PATIENCE = '5min';

/**
 * Rows of one query as they were at one moment, batch by batch. A batch is fetched when the one before was taken, so
 * memory stays constant however many rows there are.
 *
 * By FETCH from an SQL cursor: unlike a suspended portal of the wire protocol, each FETCH is a statement with a
 * deadline of its own, and between two of them the server knows that the transaction is idle.
 */
export async function* snapshot<Row extends QueryResultRow>(
  pool: Pool,
  query: { text: string; values: unknown[] },
  { batch, signal }: SnapshotOptions,
): AsyncGenerator<Row[], void, void> {
  signal.throwIfAborted();
  const client = await pool.connect();
  let complete = false;
  let stopping: (() => void) | undefined;
  try {
    stopping = await canceller(pool, client);
    signal.addEventListener('abort', stopping, { once: true });
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = '${PATIENCE}'`);
    // Every row will be read, so what gives the last one soonest is best; and in the order in which they are stored.
    await client.query('SET LOCAL cursor_tuple_fraction = 1; SET LOCAL synchronize_seqscans = off');
    await client.query({ ...query, text: `DECLARE export NO SCROLL CURSOR FOR ${query.text}` });
    for (;;) {
      signal.throwIfAborted();
      const { rows } = await client.query<Row>(`FETCH ${batch} FROM export`);
      if (rows.length > 0) yield rows;
      if (rows.length < batch) break;
    }
    await client.query('COMMIT');
    complete = true;
  } finally {
    if (stopping) signal.removeEventListener('abort', stopping);
    // An unfinished transaction ends with its connection.
    client.release(!complete);
  }
}

/** Only another connection can end what this one waits for. */
async function canceller(pool: Pool, client: PoolClient): Promise<() => void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return () => {
    pool.query('SELECT pg_cancel_backend($1)', [rows[0]?.pid]).catch(() => undefined);
  };
}
