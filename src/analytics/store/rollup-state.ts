import { type Pool } from 'pg';

export interface RollupState {
  /** Where the days of the rollups begin. */
  timeZone: string;
  /** Events before this moment are dropped. `-infinity` until the first time. */
  droppedBefore: string;
}

/** Reads in which zone the rollups count, and says so first where nobody did. */
export async function readRollupState(pool: Pick<Pool, 'query'>, timeZone: string): Promise<RollupState> {
  await pool.query('INSERT INTO tg_rollup_state (time_zone) VALUES ($1) ON CONFLICT DO NOTHING', [timeZone]);
  const { rows } = await pool.query<RollupState>(
    'SELECT time_zone AS "timeZone", dropped_before::text AS "droppedBefore" FROM tg_rollup_state',
  );
  return rows[0] ?? { timeZone, droppedBefore: '-infinity' };
}
