import { Logger } from '@nestjs/common';
import { Pool } from 'pg';

export interface PoolOptions {
  /** Shown in pg_stat_activity, so that an operator sees who holds a connection. */
  name: string;
  max: number;
  queryTimeoutMs: number;
}

const CONNECT_TIMEOUT_MS = 3000;

/**
 * A pool whose every await has a deadline. A hung Postgres never returns with pg's defaults, and an idle client's
 * error without a handler ends the process.
 */
export function createPool(url: string, { name, max, queryTimeoutMs }: PoolOptions): Pool {
  const logger = new Logger(`Pool ${name}`);
  const pool = new Pool({
    connectionString: url,
    application_name: `teleskop-${name}`,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: queryTimeoutMs,
    // The server gives up too, otherwise abandoned statements pile up behind a lock.
    statement_timeout: queryTimeoutMs,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  });
  // The pool hears its idle clients only; one at work that loses its server would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => {
    // Its last words when the server ends right after it are no news.
    if (!pool.ending) logger.warn(`lost an idle connection: ${error.message}`);
  });
  return pool;
}
