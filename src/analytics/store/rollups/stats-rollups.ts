import { type PoolClient } from 'pg';
import { binaryArray } from '../write/binary-array';
import { type HourTally, type Tally } from './tally';

/** Adds to the numbers of events by hour and by day. */
export async function addToStats(client: PoolClient, hours: readonly HourTally[]): Promise<void> {
  const values = [
    binaryArray('timestamptz', hours, (tally) => tally.hour),
    binaryArray('text', hours, (tally) => tally.day),
    binaryArray('text', hours, (tally) => tally.eventName),
    binaryArray('text', hours, (tally) => tally.personaId),
    binaryArray('bigint', hours, (tally) => tally.events),
  ];
  const added = `unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::bigint[])
        AS n (hour, day, event_name, persona_id, events)`;
  await client.query({
    name: 'add-to-stats-daily',
    text: `
      INSERT INTO tg_stats_daily AS s (day, event_name, persona_id, events)
      SELECT day::date, event_name, persona_id, sum(events)
      FROM ${added} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ON CONFLICT (day, event_name, persona_id) DO UPDATE SET events = s.events + excluded.events`,
    values,
  });
  await client.query({
    name: 'add-to-stats-hourly',
    text: `
      INSERT INTO tg_stats_hourly AS s (hour, event_name, persona_id, events)
      SELECT hour, event_name, persona_id, sum(events)
      FROM ${added} GROUP BY hour, event_name, persona_id ORDER BY hour, event_name, persona_id
      ON CONFLICT (hour, event_name, persona_id) DO UPDATE SET events = s.events + excluded.events`,
    values,
  });
}

/** The newest naming of a persona stays; of two in one second the one that sorts last. */
export async function namePersonas(
  client: PoolClient,
  names: ReturnType<Tally['personaNames']>,
): Promise<void> {
  if (names.length === 0) return;
  await client.query({
    name: 'name-personas',
    text: `
      INSERT INTO tg_personas AS p (persona_id, persona_name, named_at)
      SELECT persona_id, persona_name, named_at
      FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS n (persona_id, persona_name, named_at)
      ON CONFLICT (persona_id) DO UPDATE SET persona_name = excluded.persona_name, named_at = excluded.named_at
      WHERE (excluded.named_at, excluded.persona_name COLLATE "C") > (p.named_at, p.persona_name COLLATE "C")`,
    values: [
      binaryArray('text', names, ({ personaId }) => personaId),
      binaryArray('text', names, ({ name }) => name),
      binaryArray('timestamptz', names, ({ at }) => at),
    ],
  });
}
