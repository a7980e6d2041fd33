import { type PoolClient } from 'pg';

/** Any number that no other program on the same database uses as an advisory lock. */
const GATE = 7_351_905_127;

/**
 * Keeps those who count events in (many at once) apart from those who count anew, erase or move rows (one at a time,
 * briefly). Held until the transaction ends; readers never meet it.
 */
export const rollupGate = {
  /** Opens a transaction that adds events. */
  beginWriting: (client: PoolClient): Promise<unknown> =>
    client.query(`BEGIN; SELECT pg_advisory_xact_lock_shared(${GATE})`),

  /** Opens a transaction that no writer overlaps: it sees all that writers committed, and they wait for its end. */
  beginAlone: (client: PoolClient): Promise<unknown> =>
    client.query(`BEGIN; SELECT pg_advisory_xact_lock(${GATE})`),
};
