import { type DateRange } from '../date-range';
import { type Sitting } from '../analyses/analyses';

/**
 * When each day of a range begins, and last when the day after it does, in milliseconds since the epoch. Postgres is
 * asked, because by its time zones everything else is counted.
 */
export async function dayStarts(sitting: Sitting, { from, to }: DateRange, zone: string): Promise<number[]> {
  const [row] = await sitting.ask<{ starts: number[] }>(
    `SELECT array_agg(date_part('epoch', day AT TIME ZONE $3) * 1000 ORDER BY day) AS starts
     FROM generate_series($1::date::timestamp, $2::date::timestamp + interval '1 day', '1 day') AS d (day)`,
    [from, to, zone],
  );
  return row?.starts ?? [];
}
