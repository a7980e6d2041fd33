import { USE_COLUMNS, USE_NAMES, USE_SUMS, useFacts, USES } from '../../../store/traces/uses';
import { type Sitting } from '../../analyses/analyses';
import { Codes } from '../../traces/codes';
import { parameters } from '../../users/bounds';
import { type MarginQuery } from './margin-query';
import { GroupSums } from './margin-sums';
import { costOf, unpricedOf, type UsePrices, type Uses } from './use-prices';
import { placesOf, Unpriced, type Used } from './used';

type Row = Uses & { key: string | null; kind: 'model' | 'picture'; engine: string; day: string };

/** Of everybody by persona: packed days have it summed already; the events are read of those that are not packed. */
export async function usesByPersona(
  sitting: Sitting,
  { range }: MarginQuery,
  timeZone: string,
  prices: UsePrices,
): Promise<Used> {
  const keys = new Codes<string | null>();
  const [sums, unpriced] = [new GroupSums(), new Unpriced()];
  for (const row of await askUses(sitting, range, timeZone)) {
    const price = prices.of(row.kind, row.engine, row.day);
    const withoutPrice = unpricedOf(row, price);
    sums.used(keys.codeOf(row.key), row.kind, row.n, costOf(row, price), withoutPrice);
    unpriced.add(row.kind, row.engine, withoutPrice);
  }
  return { sums, unpriced: unpriced.all(), ...placesOf(keys) };
}

function askUses(sitting: Sitting, range: MarginQuery['range'], timeZone: string): Promise<Row[]> {
  const { values, bind } = parameters();
  const zone = bind(timeZone);
  const [from, to] = [`${bind(range.from)}::date`, `${bind(range.to)}::date`];
  const begin = `(${from}::timestamp AT TIME ZONE ${zone})`;
  const end = `((${to} + 1)::timestamp AT TIME ZONE ${zone})`;
  const utcDay = (moment: string): string => `(${moment} AT TIME ZONE 'UTC')::date`;
  const names = USE_NAMES.split(',').map((name) => `coalesce(${name}, 0)::float8 AS ${name}`);
  return sitting.ask<Row>(
    `WITH days AS MATERIALIZED (
       SELECT d::date AS utc_day, t.uses
       FROM generate_series(${utcDay(begin)}, ${utcDay(`(${end} - interval '1 us')`)}, interval '1 day') AS d
       LEFT JOIN tg_day_traces t ON t.day = d::date AND t.uses->>'zone' = ${zone}
     ), uses AS MATERIALIZED (
       SELECT r.persona_id AS key, r.kind, r.engine, r.day, ${USE_NAMES}
       FROM days, jsonb_to_recordset(uses->'rows') AS r (day date, persona_id text, kind text, engine text, ${USE_COLUMNS})
       WHERE r.day BETWEEN ${from} AND ${to}
       UNION ALL
       SELECT persona_id, kind, engine, (created_at AT TIME ZONE ${zone})::date, ${USE_SUMS}
       FROM days, LATERAL (
         SELECT created_at, persona_id, ${useFacts('float8')} FROM tg_analytics_events
         WHERE ${USES} AND created_at >= greatest(${begin}, utc_day::timestamp AT TIME ZONE 'UTC')
           AND created_at < least(${end}, (utc_day + 1)::timestamp AT TIME ZONE 'UTC')) AS facts
       WHERE days.uses IS NULL GROUP BY 1, 2, 3, 4
     )
     SELECT key, kind, engine, day::text AS day, ${names.join(', ')} FROM uses`,
    values,
  );
}
