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
import { QualityReport } from './quality.report';

interface Deed {
  clientId: number;
  eventName: string;
  at: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const RANGE = { from: '2026-03-02', to: '2026-03-04' };
const BEGIN = Date.UTC(2026, 2, 2);
const END = Date.UTC(2026, 2, 5);
const NOW = new Date(END + 5 * HOUR);
const ofBot = ['ai_message', 'image_generated', 'reply_failed', 'experiment_exposed'];

const deeds = fc.uniqueArray(
  fc.record({
    clientId: fc.integer({ min: 1, max: 3 }),
    eventName: fc.constantFrom(
      ...['user_message', 'user_message', 'ai_message', 'ai_message', 'ai_message', 'chat_cleared'],
      ...['image_generated', 'image_refresh', 'reply_failed', 'experiment_exposed', 'bot_blocked', 'command'],
    ),
    at: fc
      .tuple(fc.integer({ min: -1, max: 6 }), fc.constantFrom(0, 2, 5, 11, 29, 40, 90))
      .map(([halves, minutes]) => BEGIN + halves * 12 * HOUR + minutes * MINUTE),
  }),
  { minLength: 1, maxLength: 50, selector: ({ clientId, at }) => `${clientId} ${at}` },
);

describe('QualityReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  let report: QualityReport;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    report = new QualityReport(new Analyses(pool), loadEnv({ ANALYTICS_TIME_ZONE: 'UTC' }));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const store = async (list: readonly Deed[]): Promise<void> => {
    await database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_day_traces`,
    );
    await new EventStore(pool, new Partitions(pool), 'UTC').write(
      list.map(({ at, clientId, eventName }) =>
        eventRecord({
          ...{ clientId, eventName, eventId: randomUUID(), createdAt: at, personaId: 'mira' },
          message: eventName === 'ai_message' ? 'twelve signs' : null,
        }),
      ),
    );
    await new TraceKeeper(pool, 'UTC', 0).keep(BEGIN + 30 * HOUR);
  };

  it('judges answers as reading each conversation does', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        await store(list);
        const slow = slowly(list);
        const { all, days, personas, length } = await report.quality({ range: RANGE }, { now: NOW });
        const count = (eventName: string): number =>
          list.filter((deed) => deed.eventName === eventName && deed.at >= BEGIN && deed.at < END).length;
        const judged = slow.filter(({ isSilent }) => isSilent !== undefined);
        expect(all).toMatchObject({
          answers: slow.length,
          judged: judged.length,
          pictures: count('image_generated'),
          failed: count('reply_failed'),
        });
        expect(Math.round((all.silentShare ?? 0) * all.judged)).toBe(
          judged.filter(({ isSilent }) => isSilent).length,
        );
        expect(Math.round((all.clearedShare ?? 0) * all.answers)).toBe(
          slow.filter(({ isCleared }) => isCleared).length,
        );
        const latencies = slow.flatMap(({ latency }) => latency ?? []).sort((a, b) => a - b);
        expect(all.latencyMedianMs).toBe(
          latencies.length === 0
            ? null
            : (latencies[Math.floor((latencies.length - 1) / 2)]! +
                latencies[Math.ceil((latencies.length - 1) / 2)]!) /
                2,
        );
        expect(days.reduce((sum, { answers }) => sum + answers, 0)).toBe(slow.length);
        expect(personas.reduce((sum, { answers }) => sum + answers, 0)).toBe(slow.length);
        expect(length.answers).toBe(count('ai_message'));
        const { items } = await report.people(
          { range: RANGE },
          { figure: 'silent', limit: 10 },
          { now: NOW },
        );
        const silent = new Set(slow.filter(({ isSilent }) => isSilent).map(({ clientId }) => clientId));
        expect(items.map(({ clientId }) => clientId).sort()).toEqual([...silent].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('is not misled by what the bot does long after a conversation', async () => {
    const messages = Array.from({ length: 12 }, (_, i) => ({
      clientId: 1,
      eventName: i % 2 === 0 ? 'user_message' : 'ai_message',
      at: BEGIN + i * MINUTE,
    }));
    await store([
      ...messages,
      { clientId: 1, eventName: 'reply_failed', at: BEGIN + 5 * HOUR },
      { clientId: 1, eventName: 'ai_message', at: BEGIN + 30 * HOUR },
    ]);
    const later = new Date(BEGIN + 9 * 24 * HOUR);
    const { worthReading, all } = await report.quality({ range: RANGE }, { now: later });
    expect(worthReading).toMatchObject([
      { reasons: ['sudden'], messages: 12, ended: new Date(BEGIN + 11 * MINUTE).toISOString() },
    ]);
    expect(all).toMatchObject({ conversations: 1, failed: 1 });
  });

  it('finds what is worth reading, and says why', async () => {
    const talk = (clientId: number, began: number, messages: number): Deed[] =>
      Array.from({ length: messages }, (_, i) => ({
        clientId,
        eventName: i % 2 === 0 ? 'user_message' : 'ai_message',
        at: began + i * MINUTE,
      }));
    await store([
      ...talk(1, BEGIN, 12),
      { clientId: 1, eventName: 'bot_blocked', at: BEGIN + 20 * HOUR },
      ...talk(2, BEGIN + HOUR, 70),
      { clientId: 2, eventName: 'user_message', at: BEGIN + 48 * HOUR },
      ...talk(3, BEGIN + 2 * HOUR, 6),
      ...[1, 2, 3].map((i) => ({
        clientId: 3,
        eventName: 'image_refresh',
        at: BEGIN + 2 * HOUR + 6 * MINUTE + i * 1000,
      })),
      ...talk(4, BEGIN + 3 * HOUR, 4),
    ]);
    const { worthReading, all } = await report.quality({ range: RANGE }, { now: NOW });
    expect(worthReading.map(({ clientId, reasons, messages }) => ({ clientId, reasons, messages }))).toEqual([
      { clientId: 2, reasons: ['long'], messages: 70 },
      { clientId: 3, reasons: ['refreshed'], messages: 6 },
      { clientId: 1, reasons: ['sudden'], messages: 12 },
    ]);
    expect(all).toMatchObject({ conversations: 5, messagesMedian: 6 });
  });
});

interface Answer {
  clientId: number;
  at: number;
  latency: number | undefined;
  isCleared: boolean;
  /** Undefined while it may still be followed. */
  isSilent: boolean | undefined;
}

/** Answers of the range, each with what came before and after it. */
function slowly(list: readonly Deed[]): Answer[] {
  const answers = [1, 2, 3].flatMap((clientId) => {
    const own = list.filter((deed) => deed.clientId === clientId).sort((a, b) => a.at - b.at);
    const acts = own.filter(({ eventName }) => ![...ofBot, 'bot_blocked'].includes(eventName));
    const breaks = own.filter((deed) => acts.includes(deed) || deed.eventName === 'bot_blocked');
    const starts: Deed[] = [];
    for (const deed of own.filter(({ eventName }) => eventName === 'ai_message')) {
      const before = starts.at(-1);
      const isMore =
        before !== undefined &&
        deed.at - before.at <= 24 * HOUR &&
        !breaks.some(({ at }) => at > before.at && at < deed.at);
      if (!isMore) starts.push(deed);
    }
    return starts.map((start, i): Answer => {
      const since = starts[i - 1]?.at ?? -Infinity;
      const asked = own.find(
        ({ eventName, at }) => eventName === 'user_message' && at > since && at < start.at,
      );
      const next = own.find((deed) => deed.at > start.at && breaks.includes(deed));
      const latency = asked ? start.at - asked.at : Infinity;
      const isFollowed = next !== undefined && acts.includes(next) && next.at - start.at <= 24 * HOUR;
      const isOver = NOW.getTime() - start.at > 24 * HOUR;
      return {
        clientId,
        at: start.at,
        latency: latency <= 10 * MINUTE ? latency : undefined,
        isCleared: next?.eventName === 'chat_cleared' && next.at - start.at <= 10 * MINUTE,
        isSilent: isOver ? !isFollowed : undefined,
      };
    });
  });
  return answers.filter(({ at }) => at >= BEGIN && at < END);
}
