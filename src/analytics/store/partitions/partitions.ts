import { type Pool } from 'pg';
import { inTransaction } from '../in-transaction';
import { beginOf, type Month, monthAfter, monthOf, partitionOf } from './month';

/** How long making a partition may wait for those who read the table. */
const LOCK_TIMEOUT = '2s';
/**
 * 23514: the default partition holds rows of that month already. 42P07, 23505: another process makes it just now. 42501:
 * the account may not make tables. 55P03: somebody reads the default partition for longer than we wait.
 */
const LEFT_TO_THE_DEFAULT = new Set(['23514', '42P07', '23505', '42501', '55P03']);

/** One partition a month, named `tg_analytics_events_2026_11`, by UTC months. */
export class Partitions {
  /** Months that were tried, or are just being made. */
  private readonly known = new Map<Month, Promise<void>>();
  /** Beginning and end of the month that was asked for last: nearly every event lies in it. */
  private latest: [number, number] = [0, 0];

  constructor(private readonly pool: Pool) {}

  /**
   * Makes the partitions that hold these times. Where one cannot be made, its rows lie in the default partition until
   * that is drained, so that no event waits for a partition.
   */
  async ensureFor(times: readonly number[]): Promise<void> {
    const [since, before] = this.latest;
    const others = times.filter((time) => time < since || time >= before);
    if (others.length === 0) return;
    for (const month of new Set(others.map(monthOf))) {
      await (this.known.get(month) ?? this.try(month));
      this.latest = [Date.parse(beginOf(month)), Date.parse(beginOf(monthAfter(month)))];
    }
  }

  private async try(month: Month): Promise<void> {
    const making = this.make(month);
    this.known.set(month, making);
    await making.catch((error: unknown) => {
      this.known.delete(month);
      throw error;
    });
  }

  /**
   * Attaching a finished table locks out only who reads the default partition; `PARTITION OF` would wait for every
   * reader of the whole table.
   */
  private async make(month: Month): Promise<void> {
    const name = partitionOf(month);
    try {
      const { rows } = await this.pool.query<{ exists: boolean }>(
        'SELECT to_regclass($1) IS NOT NULL AS exists',
        [name],
      );
      if (!rows[0]?.exists)
        await inTransaction(
          this.pool,
          (client) => client.query(`BEGIN; SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`),
          async (client) => {
            await client.query(`CREATE TABLE ${name} (LIKE tg_analytics_events INCLUDING ALL)`);
            await client.query(attach(month));
          },
        );
    } catch (error) {
      if (!LEFT_TO_THE_DEFAULT.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

export const attach = (month: Month): string =>
  `ALTER TABLE tg_analytics_events ATTACH PARTITION ${partitionOf(month)}
   FOR VALUES FROM ('${beginOf(month)}') TO ('${beginOf(monthAfter(month))}')`;
