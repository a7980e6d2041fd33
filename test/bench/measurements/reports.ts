import { type Pool } from 'pg';
import { type Env, loadEnv } from '../../../src/config/env';
import { type DateRange } from '../../../src/analytics/reports/date-range';
import { AudienceReport } from '../../../src/analytics/reports/audience/audience.report';
import { OverviewReport } from '../../../src/analytics/reports/overview.report';
import { PersonasReport } from '../../../src/analytics/reports/personas.report';
import { RetentionReport } from '../../../src/analytics/reports/retention/retention.report';
import { SeriesReport } from '../../../src/analytics/reports/series.report';
import { TimelineReport } from '../../../src/analytics/reports/timeline.report';
import { UsersReport } from '../../../src/analytics/reports/users.report';
import { EventStore } from '../../../src/analytics/store/event-store';
import { TraceKeeper } from '../../../src/analytics/store/traces/trace-keeper';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { historyRecords } from '../../../src/commands/crowd/history-records';
import { PersonaLibrary } from '../../../src/companion/personas/persona-library';
import { createPool } from '../../../src/database/pools';
import { type Bench } from '../support/bench';
import { percentile, timed } from '../support/statistics';
import { atLeast, atMost, type Figure, plain } from '../support/table';
import { plainAnalyses } from '../support/plain-analyses';
import { plainQueries } from '../support/plain-sql';
import { churnQuestions } from './churn';
import { journeyQuestions } from './journeys';
import { verdictQuestions } from './verdicts';
import { moneyQuestions } from './money';
import { groupQuestions, segmentQuestions } from './segments';

const ROUNDS = 40;
const PLAIN_ROUNDS = 3;
const RANGE: DateRange = { from: '2026-08-25', to: '2026-11-20' };
const UNTIL = Date.UTC(2026, 10, 20, 12);
const PEOPLE_OF_EVENTS = 20;
/** What p95 may be, in milliseconds, by the size of the database. */
const bounds = new Map([
  [1_000_000, 20],
  [10_000_000, 50],
]);

const analysisBounds = new Map([
  [1_000_000, 150],
  [10_000_000, 500],
]);

/** Of those that must read every event of a kind. */
const freeBounds = new Map([
  [1_000_000, 1500],
  [10_000_000, 1500],
]);

type Questions = Record<string, () => Promise<unknown>>;

/** Every report of the panel against plain SQL over the events, and against itself at another size. */
export async function reports(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  const before = new Map<string, number>();
  for (const size of bench.sizes) {
    const url = await bench.postgres.create();
    const pool = createPool(url, { name: 'bench', max: 5, queryTimeoutMs: 600_000 });
    figures.push(plain(`history of ${short(size)} events`, await fill(pool, size, bench.say), 'events/s'));
    const env = loadEnv({});
    const questions = await questionsOf(pool, env);
    const plainly = { ...plainQueries(pool, RANGE), ...plainAnalyses(pool, RANGE) };
    for (const [name, ask] of Object.entries(questions)) {
      bench.say(`${name} at ${short(size)} events`);
      await ask();
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(ask));
      const p95 = percentile(times, 0.95);
      const bound = boundsOf(name).get(size);
      const label = `${name}, ${short(size)}, p95`;
      figures.push(bound === undefined ? plain(label, p95, 'ms') : atMost(label, p95, 'ms', bound));
      const median = percentile(times, 0.5);
      const slowly = plainly[name.split(',')[0]!];
      if (slowly) {
        const slow: number[] = [];
        const isAnalysis = name.startsWith('analysis');
        const rounds = isAnalysis ? 1 : PLAIN_ROUNDS;
        for (let round = 0; round < rounds; round += 1) slow.push(await timed(slowly));
        figures.push(plain(`  plain SQL`, percentile(slow, 0.5), 'ms'));
        const gain = percentile(slow, 0.5) / median;
        figures.push(
          bound === undefined || isAnalysis
            ? plain('  faster than plain SQL', gain, '×')
            : atLeast('  faster than plain SQL', gain, '×', 20),
        );
      }
      const smaller = before.get(name);
      // Below a millisecond the wire and the event loop are what is measured. An analysis reads whom it is about.
      if (smaller !== undefined && !name.includes('analysis'))
        figures.push(
          atMost('  grown from the size before', Math.max(1, median) / Math.max(1, smaller), '×', 1.5),
        );
      before.set(name, median);
    }
    await pool.end();
  }
  return figures;
}

/** @returns events a second, rollups included */
async function fill(pool: Pool, events: number, say: (what: string) => void): Promise<number> {
  const store = new EventStore(pool, new Partitions(pool), 'UTC');
  const options = {
    events,
    users: Math.ceil(events / PEOPLE_OF_EVENTS),
    days: 90,
    seed: 1,
    until: UNTIL,
    personas: new PersonaLibrary().all(),
  };
  const underway = new Set<Promise<void>>();
  let written = 0;
  const began = performance.now();
  for (const records of historyRecords(options, 5000)) {
    const batch = store.write(records).then(() => void underway.delete(batch));
    underway.add(batch);
    if (underway.size >= 2) await Promise.race(underway);
    written += records.length;
    if (written % 250_000 === 0) say(`writing a history: ${short(written)} of ${short(events)} events`);
  }
  await Promise.all(underway);
  const rate = written / ((performance.now() - began) / 1000);
  say('packing the days that are over');
  await new TraceKeeper(pool, 'UTC', 0).keep(UNTIL);
  say('VACUUM ANALYZE');
  await pool.query('VACUUM ANALYZE');
  return rate;
}

async function questionsOf(pool: Pool, env: Env): Promise<Questions> {
  const personas = new PersonasReport(pool);
  const series = new SeriesReport(pool, env);
  const overview = new OverviewReport(pool, env, personas, series);
  const users = new UsersReport(pool, env);
  const timeline = new TimelineReport(pool, env);
  const retention = new RetentionReport(pool, env);
  const audience = new AudienceReport(pool);
  const list = { sort: 'lastSeenAt', order: 'desc', limit: 50 } as const;
  const [talker] = (await users.list({ ...list, sort: 'messages', limit: 1 })).items;
  const first = await users.list(list);
  const page = { limit: 100, order: 'desc' } as const;
  const newest = await timeline.page(talker?.clientId ?? 0, page);
  return {
    'stats, 90 days': () => overview.stats(RANGE),
    'stats, compared': () => overview.stats(RANGE, { compare: 'previous' }),
    'stats, all time': () => overview.stats(),
    'series, by day': () => series.points(RANGE, 'day'),
    'series, by week': () => series.points(RANGE, 'week'),
    'users, newest': () => users.list(list),
    'users, second page': () => users.list({ ...list, cursor: first.nextCursor ?? undefined }),
    'users, by messages': () => users.list({ ...list, sort: 'messages' }),
    'search by name': () => users.list({ ...list, search: 'grace' }),
    'search by two letters': () => users.list({ ...list, search: 'zo' }),
    'search by id': () => users.list({ ...list, search: String(talker?.clientId) }),
    'timeline, newest': () => timeline.page(talker?.clientId ?? 0, page),
    'timeline, further up': () =>
      timeline.page(talker?.clientId ?? 0, { ...page, cursor: newest?.nextCursor ?? undefined }),
    'personas, 90 days': () => personas.table(RANGE, 100),
    'analysis of retention by day': () => retention.cohorts({ range: RANGE, step: 'day', kind: 'n-day' }),
    'analysis of retention by week, then or later': () =>
      retention.cohorts({ range: RANGE, step: 'week', kind: 'unbounded' }),
    'analysis of the audience': () => audience.days(RANGE, 'UTC'),
    ...segmentQuestions(pool, env),
    ...groupQuestions(pool, env),
    ...moneyQuestions(pool, env, RANGE),
    ...journeyQuestions(pool, env, RANGE),
    ...churnQuestions(pool, env, RANGE),
    ...verdictQuestions(pool, env, RANGE),
  };
}

const boundsOf = (name: string): Map<number, number> =>
  name.startsWith('free analysis') ? freeBounds : name.startsWith('analysis') ? analysisBounds : bounds;

const short = (size: number): string => (size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1000} k`);
