import { type Pool } from 'pg';

/** One partition a month, named `tg_analytics_events_2026_11`, by UTC months. */
export class Partitions {
  private readonly known = new Set<string>();

  constructor(private readonly pool: Pool) {}

  /**
   * Makes the partitions that hold these times. Where one cannot be made, its rows lie in the default partition,
   * so that no event waits for a partition.
   */
  async ensureFor(times: readonly number[]): Promise<void> {
    for (const month of new Set(times.map(monthOf))) {
      if (!this.known.has(month)) await this.ensure(month);
    }
  }

  private async ensure(month: string): Promise<void> {
    const name = `tg_analytics_events_${month.replace('-', '_')}`;
    try {
      await this.pool.query(
        `CREATE TABLE IF NOT EXISTS ${name} PARTITION OF tg_analytics_events
         FOR VALUES FROM ('${month}-01 00:00:00+00') TO ('${monthAfter(month)}-01 00:00:00+00')`,
      );
    } catch (error) {
      // 23514: the default partition holds rows of that month already. 42P07: another process made it just now.
      if (!['23514', '42P07', '42501'].includes((error as { code?: string }).code ?? '')) throw error;
    }
    this.known.add(month);
  }
}

const monthOf = (time: number): string => new Date(time).toISOString().slice(0, 7);

function monthAfter(month: string): string {
  const [year, index] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 7);
}
