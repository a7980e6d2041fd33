import { type Pool } from 'pg';

/** Every offset from UTC since 1972 is a whole number of quarter hours, so each lies in one day and one hour. */
const SLOT_MS = 15 * 60_000;
const REMEMBERED_SLOTS = 50_000;

export interface Slot {
  /** `YYYY-MM-DD` in the analytics time zone. */
  day: string;
  /** Milliseconds since the epoch at which the clock hour of that zone began. */
  hour: number;
}

/**
 * Days and hours of the analytics time zone. Postgres is the only one who knows them: the time zone data of Node and of
 * the server are released apart, and counting by one and checking by the other would differ for some days a year.
 */
export class Calendar {
  private readonly slots = new Map<number, Slot>();

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    readonly timeZone: string,
  ) {}

  /** Learns what {@link at} will be asked for. @param times milliseconds since the epoch */
  async learn(times: Iterable<number>): Promise<void> {
    const unknown = new Set<number>();
    for (const time of times) {
      const slot = slotOf(time);
      if (!this.slots.has(slot)) unknown.add(slot);
    }
    if (unknown.size === 0) return;
    if (this.slots.size + unknown.size > REMEMBERED_SLOTS) this.slots.clear();
    const { rows } = await this.pool.query<{ slot: number; day: string; hour: number }>(
      `SELECT slot, to_char(local, 'YYYY-MM-DD') AS day,
              extract(epoch FROM date_trunc('hour', local) AT TIME ZONE $2)::float8 * 1000 AS hour
       FROM (SELECT slot, to_timestamp(slot * 900) AT TIME ZONE $2 AS local FROM unnest($1::float8[]) AS s (slot)) AS s`,
      [[...unknown], this.timeZone],
    );
    for (const { slot, day, hour } of rows) this.slots.set(slot, { day, hour });
  }

  /** @throws RangeError for a time that was not learnt */
  at(time: number): Slot {
    const slot = this.slots.get(slotOf(time));
    if (!slot) throw new RangeError(`the day of ${time} was not asked for`);
    return slot;
  }
}

const slotOf = (time: number): number => Math.floor(time / SLOT_MS);
