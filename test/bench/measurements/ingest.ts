import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { type Bench } from '../support/bench';
import { using } from '../support/bench-database';
import { child } from '../support/child';
import { COPIED_COLUMNS, copyLines, crowd } from '../support/crowd-events';
import { megabytes, percentile, timed } from '../support/statistics';
import { atLeast, atMost, type Figure, plain } from '../support/table';

const SINGLE_INSERTS = 2000;
/** As many rows as the writer puts into one transaction. */
const BATCH_ROWS = 5000;
const ROUNDS = 3;
/**
 * From `publish` to committed with rollups, against COPY of the same rows into the same table in transactions of the same
 * size, and against one INSERT an event, turn by turn in the same database.
 */
export async function ingest({ postgres, say, events }: Bench): Promise<Figure[]> {
  const url = await postgres.create();
  const pool = createPool(url, { name: 'bench', max: 1, queryTimeoutMs: 60_000 });
  await new Partitions(pool).ensureFor(crowd(events).map(({ at }) => at));
  await pool.end();
  const rates = { copy: [] as number[], house: [] as number[], single: [] as number[] };
  const memory: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`COPY of ${events.toLocaleString('en-US')} events, round ${round} of ${ROUNDS}`);
    rates.copy.push(await emptied(url, (client) => copy(client, events)));
    say(`publish to committed, round ${round} of ${ROUNDS}`);
    rates.house.push(await emptied(url, () => house(url, events, memory)));
    say(`single INSERTs, round ${round} of ${ROUNDS}`);
    rates.single.push(await emptied(url, single));
  }
  const [copied = NaN, housed = NaN, singly = NaN] = Object.values(rates).map((rate) =>
    percentile(rate, 0.5),
  );
  return [
    plain('COPY, without rollups', copied, 'events/s'),
    plain('publish to committed, with rollups', housed, 'events/s'),
    plain('one INSERT an event, without rollups', singly, 'events/s'),
    atLeast('of COPY', housed / copied, '×', 0.5),
    atLeast('of single INSERTs', housed / singly, '×', 15),
    atMost('memory at that rate', Math.max(...memory), 'MB', 300),
  ];
}

async function copy(client: Client, events: number): Promise<number> {
  // Text is made before the clock runs: this is the speed of Postgres, not of whoever writes the lines.
  const chunks: Buffer[] = [];
  const lines: string[] = [];
  for (const line of copyLines(crowd(events))) {
    lines.push(line);
    if (lines.length === BATCH_ROWS) chunks.push(Buffer.from(lines.splice(0).join('')));
  }
  chunks.push(Buffer.from(lines.join('')));
  const ms = await timed(async () => {
    for (const chunk of chunks)
      await pipeline(
        Readable.from([chunk]),
        client.query(copyFrom(`COPY tg_analytics_events (${COPIED_COLUMNS}) FROM STDIN`)),
      );
  });
  return (events / ms) * 1000;
}

async function house(url: string, events: number, memory: number[]): Promise<number> {
  const run = await child<{ rate: number; memory: number }>('publish', [url, events]);
  memory.push(megabytes(run.memory));
  return run.rate;
}

async function single(client: Client): Promise<number> {
  const rows = [...copyLines(crowd(SINGLE_INSERTS))].map((line) => line.trimEnd().split('\t'));
  const ms = await timed(async () => {
    for (const row of rows)
      await client.query({
        name: 'single',
        text: `INSERT INTO tg_analytics_events (${COPIED_COLUMNS}) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
        values: row.map((value) => (value === '\\N' ? null : value)),
      });
  });
  return (SINGLE_INSERTS / ms) * 1000;
}

/** Runs `work` on empty tables. */
function emptied(url: string, work: (client: Client) => Promise<number>): Promise<number> {
  return using(url, async (client) => {
    await client.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_stats_hourly, tg_stats_daily,
                tg_day_gaps, tg_user_search, tg_personas`,
    );
    await client.query('CHECKPOINT');
    return work(client);
  });
}
