import { type Pool } from 'pg';
import { EventStore } from '../analytics/store/event-store';
import { Partitions } from '../analytics/store/partitions/partitions';
import { PersonaLibrary } from '../companion/personas/persona-library';
import { readProcessEnv } from '../config/process-env';
import { runMigrations } from '../database/migrations-runner';
import { createPool } from '../database/pools';
import { type HistoryOptions } from '../simulator/history/options';
import { type CrowdOptions, InvalidOptionsError, parseCrowdOptions, USAGE } from './crowd/crowd-options';
import { historyRecords } from './crowd/history-records';
import { ProgressBar } from './progress-bar';
import { withDatabase } from './with-database';

const BATCH_ROWS = 5000;
/** Transactions on their way: while one is counted, the rows of the next go in. */
const LANES = 2;
const DAY_MS = 86_400_000;

async function crowd(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return void process.stdout.write(USAGE);
  const options = parseCrowdOptions(args);
  const env = readProcessEnv();
  await withDatabase(env, async ({ DATABASE_URL: url = '', ANALYTICS_TIME_ZONE: zone }) => {
    await runMigrations(url);
    const pool = createPool(url, { name: 'crowd-command', max: LANES + 2, queryTimeoutMs: 120_000 });
    try {
      if (!options.add) await refuseForeignEvents(pool, options);
      await write(pool, zone, options);
    } finally {
      await pool.end();
    }
  });
}

const historyOf = ({ events, users, days, seed, until }: CrowdOptions): HistoryOptions => ({
  events,
  users,
  days,
  seed,
  // The end of that day, or the beginning of this hour: a second run within it tells the same history.
  until: until
    ? Date.parse(`${until}T00:00:00Z`) + DAY_MS - 1000
    : Math.floor(Date.now() / 3_600_000) * 3_600_000,
  personas: new PersonaLibrary().all().map(({ id, name, stories }) => ({
    id,
    name,
    stories: stories.map(({ id: storyId, title }) => ({ id: storyId, title })),
  })),
});

/** Invented people among real ones would spoil every figure. */
async function refuseForeignEvents(pool: Pool, options: CrowdOptions): Promise<void> {
  const [first] = historyRecords({ ...historyOf(options) }, 1);
  const { rows } = await pool.query<{ id: string }>('SELECT event_id AS id FROM tg_analytics_events LIMIT 1');
  const [found] = rows;
  const ofThisHistory = first?.[0]?.row.eventId.slice(0, 23);
  if (!found || (ofThisHistory && found.id.startsWith(ofThisHistory))) return;
  throw new Error(
    'this database holds other events already. Give the history one of its own (DATABASE_URL or DATA_DIR), or say --add.',
  );
}

async function write(pool: Pool, zone: string, options: CrowdOptions): Promise<void> {
  const store = new EventStore(pool, new Partitions(pool), zone);
  const bar = new ProgressBar('Writing history');
  const began = Date.now();
  const people = new Set<number>();
  const underway = new Set<Promise<void>>();
  let written = 0;
  let fresh = 0;
  for (const records of historyRecords(historyOf(options), BATCH_ROWS)) {
    for (const { row } of records) people.add(row.clientId);
    const batch = store.write(records).then((added) => {
      underway.delete(batch);
      written += records.length;
      fresh += added.length;
      bar.show(written, options.events, `${rate(written, began)} events/s`);
    });
    underway.add(batch);
    if (underway.size >= LANES) await Promise.race(underway);
  }
  await Promise.all(underway);
  await pool.query('ANALYZE');
  bar.end(
    fresh === 0
      ? 'This history is there already: the same options tell the same events.'
      : `${number(fresh)} events of ${number(people.size)} people in ${options.days} days, ` +
          `${rate(written, began)} events/s. Start Teleskop and open /analytics to see them.`,
  );
}

const number = (value: number): string => value.toLocaleString('en-US');
const rate = (events: number, began: number): string =>
  number(Math.round(events / Math.max(0.001, (Date.now() - began) / 1000)));

crowd(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof InvalidOptionsError ? message : `Crowd: ${message}\n`);
  process.exitCode = 1;
});
