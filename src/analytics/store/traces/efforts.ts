import { useFacts, USES } from './uses';

/**
 * The efforts of a day are what its answers and pictures took, in the order in which these stand in its `lives`.
 *
 * `engines` lists what made them, `[kind, engine, form]`, by its code; kinds are `model` and `picture`. Of each use there
 * are the code (3 bytes), then as its form tells: the tokens read and written, as int4 or float8 each; and a cost of its
 * own, as float8. All are big-endian.
 */
export const ENGINE_BYTES = 3;
export const SMALL_TOKENS = 1;
export const LARGE_TOKENS = 2;
export const OWN_COST = 4;

const ARE_SMALL = ['tokens_in', 'tokens_out']
  .map((tokens) => `${tokens} = trunc(${tokens}) AND ${tokens} BETWEEN 0 AND 2147483647`)
  .join(' AND ');

/** Columns `engine` and `effort` of an event, the latter without the code; both null if it used nothing. */
export const EFFORT = `
  LATERAL (
    SELECT jsonb_build_array(kind, engine, form) AS engine,
           CASE form & 3 WHEN ${SMALL_TOKENS} THEN int4send(tokens_in::int) || int4send(tokens_out::int)
                         WHEN ${LARGE_TOKENS} THEN float8send(tokens_in) || float8send(tokens_out)
                         ELSE ''::bytea END
             || CASE WHEN form >= ${OWN_COST} THEN float8send(own_cost) ELSE ''::bytea END AS effort
    FROM (SELECT ${useFacts('float8')}) AS f,
         LATERAL (SELECT CASE WHEN kind = 'picture' OR tokens_in IS NULL OR tokens_out IS NULL THEN 0
                              WHEN ${ARE_SMALL} THEN ${SMALL_TOKENS} ELSE ${LARGE_TOKENS} END
                         + CASE WHEN own_cost IS NULL THEN 0 ELSE ${OWN_COST} END AS form) AS o
    WHERE ${USES}
  ) AS use`;
