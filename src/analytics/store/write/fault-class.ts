/**
 * What a failed write means. `away`: the database will take the same rows later. `poison`: a row is at fault and its
 * neighbours are not. `misfit`: schema, rights or address are wrong, which only a person can mend.
 */
export type FaultClass = 'away' | 'poison' | 'misfit';

/** SQLSTATE classes of PostgreSQL's appendix A, by their first two characters. */
const poisonClasses = new Set(['22', '23', '54', 'P0']);
const misfitClasses = new Set(['42', '28', '3D', '3F', '0A']);

export function classify(error: unknown): FaultClass {
  const state = sqlStateOf(error);
  if (state === undefined) return 'away';
  if (poisonClasses.has(state.slice(0, 2))) return 'poison';
  return misfitClasses.has(state.slice(0, 2)) ? 'misfit' : 'away';
}

/** @returns the five characters of SQLSTATE, or undefined where the error is not the server's */
export function sqlStateOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
