import { type PoolClient } from 'pg';

/** Any number that no other program on the same database uses as the first half of an advisory lock. */
const DAYS = 735_190_514;
const DAY_MS = 86_400_000;

/** Days since 1970-01-01 in UTC. */
export type DayNumber = number;

export const dayNumberOf = (time: number): DayNumber => Math.floor(time / DAY_MS);

/**
 * Keeps who packs a day apart from who changes its events: without that, a day could be packed as it was before a
 * writer committed, after that writer had looked whether there is a trace to forget. Held until the transaction ends.
 */
export const dayLocks = {
  /** Who packs sees all that was committed before, and writers of that day wait. */
  pack: (client: PoolClient, day: DayNumber): Promise<unknown> =>
    client.query(`SELECT pg_advisory_xact_lock(${DAYS}, ${day})`),

  /**
   * Forgets the traces of days whose events this transaction changed. Must come last in it: who waits here for a day
   * that is being packed must not be waited for by others whom the packing waits for.
   */
  forget: async (client: PoolClient, days: readonly DayNumber[]): Promise<void> => {
    if (days.length === 0) return;
    const list = `ARRAY[${days.join(',')}]::int[]`;
    // Two statements in one message: the second must see what was committed while the first waited.
    await client.query(
      `SELECT pg_advisory_xact_lock_shared(${DAYS}, day) FROM unnest(${list}) AS d (day) ORDER BY day;
       DELETE FROM tg_day_traces WHERE day = ANY (SELECT date '1970-01-01' + day FROM unnest(${list}) AS d (day))`,
    );
  },
};
