import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { TraceKeeper } from '../../store/traces/trace-keeper';
import { Analyses } from '../analyses/analyses';
import { SESSION_GAP_MINUTES } from './sessions-query';
import { SessionsReport } from './sessions.report';

interface Deed {
  clientId: number;
  eventId: string;
  eventName: string;
  at: number;
}

const MINUTE = 60_000;
const ZONE = 'America/St_Johns';
const env = loadEnv({ ANALYTICS_TIME_ZONE: ZONE });
const RANGE = { from: '2026-03-02', to: '2026-03-03' };
/** Newfoundland is three and a half hours behind. */
const bounds = { begin: Date.UTC(2026, 2, 2, 3, 30), end: Date.UTC(2026, 2, 4, 3, 30) };
const names = ['start_command', 'user_message', 'ai_message'] as const;

const deeds = fc
  .array(
    fc.record({
      clientId: fc.integer({ min: 1, max: 3 }),
      eventName: fc.constantFrom(...names),
      // Around the borders of the range and of a session.
      at: fc
        .tuple(fc.constantFrom(-60, 0, 20, 1400, 2860, 2900), fc.integer({ min: -4, max: 6 }))
        .map(([about, step]) => bounds.begin + (about + step * 10) * MINUTE),
    }),
    { minLength: 1, maxLength: 50 },
  )
  .map((list) => list.map((deed) => ({ ...deed, eventId: randomUUID() })));

describe('SessionsReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  let report: SessionsReport;
  const store = async (list: readonly Deed[]): Promise<void> => {
    await database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_day_traces`,
    );
    await new EventStore(pool, new Partitions(pool), ZONE).write(
      list.map(({ at, ...row }) => eventRecord({ ...row, createdAt: at })),
    );
    // Some days are over by then, others are not.
    await new TraceKeeper(pool, 'UTC', 0).keep(bounds.end - 12 * 60 * MINUTE);
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    report = new SessionsReport(new Analyses(pool), env);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('cuts lives into sessions as reading event after event does', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        await store(list);
        const slow = slowSessions(list);
        const { all, days } = await report.figures({ range: RANGE });
        const ms = slow.map((session) => session.at(-1)!.at - session[0]!.at).sort((a, b) => a - b);
        expect(all).toMatchObject({
          sessions: slow.length,
          people: new Set(slow.map(([first]) => first!.clientId)).size,
          medianMs: middle(ms),
          medianEvents: middle(slow.map(({ length }) => length).sort((a, b) => a - b)),
        });
        expect(days.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(slow.length);
      }),
      { numRuns: 30 },
    );
  });

  it('tells the ways through sessions, and who went them', async () => {
    await fc.assert(
      fc.asyncProperty(
        deeds,
        fc.option(fc.constantFrom(...names), { nil: undefined }),
        async (list, start) => {
          await store(list);
          const query = { range: RANGE, start, depth: 3, edges: 500 };
          const ways = new Map<string, Set<number>[]>();
          let paths = 0;
          for (const session of slowSessions(list)) {
            const from = start === undefined ? 0 : session.findIndex(({ eventName }) => eventName === start);
            if (from < 0) continue;
            paths += 1;
            for (const [layer, deed] of session.slice(from, from + 3).entries()) {
              const key = JSON.stringify([
                layer,
                deed.eventName,
                session[from + layer + 1]?.eventName ?? null,
              ]);
              ways.set(key, [...(ways.get(key) ?? []), new Set([deed.clientId])]);
            }
          }
          const found = await report.paths(query);
          expect(found.sessions).toBe(paths);
          expect(
            Object.fromEntries(found.edges.map((e) => [JSON.stringify([e.layer, e.from, e.to]), e.sessions])),
          ).toEqual(Object.fromEntries([...ways].map(([key, all]) => [key, all.length])));
          const [edge] = found.edges;
          if (!edge) return;
          const { items } = await report.people(query, { ...edge, limit: 10 });
          const people = ways
            .get(JSON.stringify([edge.layer, edge.from, edge.to]))
            ?.flatMap((set) => [...set]);
          expect(items.map(({ clientId }) => clientId).sort()).toEqual([...new Set(people)].sort());
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** Sessions that begin in the range. */
function slowSessions(list: readonly Deed[]): Deed[][] {
  const sessions: Deed[][] = [];
  const sorted = [...list].sort(
    (a, b) => a.clientId - b.clientId || a.at - b.at || (a.eventId < b.eventId ? -1 : 1),
  );
  for (const deed of sorted) {
    const last = sessions.at(-1)?.at(-1);
    if (last?.clientId === deed.clientId && deed.at - last.at <= SESSION_GAP_MINUTES * MINUTE)
      sessions.at(-1)!.push(deed);
    else sessions.push([deed]);
  }
  return sessions.filter(([first]) => first!.at >= bounds.begin && first!.at < bounds.end);
}

const middle = (sorted: readonly number[]): number | null =>
  sorted.length === 0
    ? null
    : (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
