import { type Sitting } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { type Bind, parameters } from '../users/bounds';
import { labelled, MOST_GROUPS } from './funnel-groups';
import {
  type FunnelClock,
  type FunnelFigures,
  type FunnelPeople,
  type FunnelQuery,
  type FunnelSplit,
} from './funnel-query';
import { funnelSql } from './funnel-sql';
import { type Counted, funnelFigures } from './step-figures';

/** For steps that ask for what only the events themselves tell. */
export async function funnelFromEvents(
  sitting: Sitting,
  query: FunnelQuery,
  split: FunnelSplit | undefined,
  { now, zone }: FunnelClock,
): Promise<FunnelFigures> {
  const { values, bind } = parameters();
  const steps = query.steps.map(
    (_, i) =>
      `SELECT ${i + 1} AS step, client_id, ${stillOpen(query, now, bind)} AS open, took FROM s${i + 1}`,
  );
  const figures = `count(*)::float8 AS people, count(*) FILTER (WHERE open)::float8 AS open,
    ${percentile(0.5)} AS median, ${percentile(0.9)} AS p90`;
  const groups = split
    ? `UNION ALL
       SELECT key, step, ${figures} FROM reached JOIN (${labelled[split]}) AS l USING (client_id)
       WHERE key IN (
         SELECT key FROM s1 JOIN (${labelled[split]}) AS k USING (client_id)
         GROUP BY key ORDER BY count(*) DESC, key LIMIT ${MOST_GROUPS})
       GROUP BY key, step`
    : '';
  const rows = await sitting.ask<Counted>(
    `WITH ${funnelSql(query, zone, bind)}, reached AS (${steps.join(' UNION ALL ')})
     SELECT NULL AS key, step, ${figures} FROM reached GROUP BY step ${groups} ORDER BY step, people DESC, key`,
    values,
  );
  return funnelFigures(query.steps.length, rows);
}

export async function funnelPeopleFromEvents(
  sitting: Sitting,
  query: FunnelQuery,
  of: FunnelPeople,
  { now, zone }: FunnelClock,
): Promise<Page<FoundPerson>> {
  const { values, bind } = parameters();
  // What comes after the step in question decides nothing but who went on.
  const steps = query.steps.slice(0, of.figure === 'reached' ? of.step : of.step + 1);
  const conditions: string[] = [];
  if (of.figure !== 'reached') {
    const open = stillOpen(query, now, bind);
    conditions.push(of.figure === 'waiting' ? open : `NOT ${open}`);
    if (steps.length > of.step) conditions.push(`client_id NOT IN (SELECT client_id FROM s${of.step + 1})`);
    // Who came to the end is neither lost nor waited for.
    else conditions.push('false');
  }
  const found = `SELECT client_id FROM s${of.step} WHERE ${conditions.join(' AND ') || 'true'}`;
  // In any order, when somebody began depends on all steps.
  const sql = funnelSql(query.order === 'any' ? query : { ...query, steps }, zone, bind);
  const rows = await sitting.ask<PersonRow>(
    `WITH ${sql}, found AS MATERIALIZED (${found}) ${peopleQuery('found', of, bind)}`,
    values,
  );
  return peoplePage(rows, of.limit);
}

const stillOpen = ({ windowHours }: FunnelQuery, now: Date, bind: Bind): string =>
  `(began_at + make_interval(hours => ${bind(windowHours)}::int) >= ${bind(now.toISOString())}::timestamptz)`;

const percentile = (share: number): string =>
  `percentile_cont(${share}) WITHIN GROUP (ORDER BY extract(epoch FROM took)::float8 * 1000)`;
