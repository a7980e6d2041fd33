import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { Analyses } from '../analyses/analyses';
import { NONE } from '../users/none';
import { LIFE_DAYS } from './churn-query';
import { ChurnReport } from './churn.report';
import { grouped } from './grouped';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 'America/St_Johns';
const RANGE = { from: '2026-03-02', to: '2026-03-05' };
/** Newfoundland is three and a half hours behind. */
const BEGIN = Date.UTC(2026, 2, 2, 3, 30);
const END = BEGIN + 4 * DAY;
const names = ['user_message', 'ai_message', 'bot_blocked', 'bot_blocked', 'bot_unblocked'] as const;

type Deed = ReturnType<typeof deedOf>;
const deedOf = (clientId: number, eventName: string, personaId: string, at: number) => ({
  clientId,
  eventName,
  personaId: eventName.endsWith('message') ? personaId : null,
  eventId: randomUUID(),
  at,
});

const deeds = fc
  .uniqueArray(
    fc.record({
      clientId: fc.integer({ min: 1, max: 4 }),
      eventName: fc.constantFrom(...names),
      personaId: fc.constantFrom('mira', 'leo'),
      hour: fc.integer({ min: -60, max: 120 }),
    }),
    { minLength: 1, maxLength: 40, selector: ({ clientId, hour }) => `${clientId} ${hour}` },
  )
  .map((list) =>
    list
      .map(({ clientId, eventName, personaId, hour }) =>
        deedOf(clientId, eventName, personaId, BEGIN + hour * HOUR),
      )
      .sort((a, b) => a.at - b.at),
  );

describe('ChurnReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  let report: ChurnReport;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    report = new ChurnReport(new Analyses(pool), loadEnv({ ANALYTICS_TIME_ZONE: ZONE }));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const store = async (list: readonly Deed[]): Promise<void> => {
    await database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search`,
    );
    await new EventStore(pool, new Partitions(pool), ZONE).write(
      list.map(({ at, ...row }) => eventRecord({ ...row, createdAt: at })),
    );
  };

  it('tells who left, who came back and what happened before as reading event after event does', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        await store(list);
        const people = [...grouped(list, ({ clientId }) => clientId).values()].map(slowPerson);
        const there = people.filter(({ isThere }) => isThere);
        const gone = there.filter(({ block }) => block);
        const found = await report.figures({ range: RANGE });
        expect(found.all).toEqual({
          people: there.length,
          left: gone.length,
          back: gone.filter(({ isBack }) => isBack).length,
          blocks: gone.reduce((sum, { blocks }) => sum + blocks, 0),
        });
        for (const group of ['persona', 'life'] as const) {
          const slow = [...grouped(there, (person) => person[group])].map(([value, some]) => [
            value,
            some.length,
            some.filter(({ block }) => block).length,
          ]);
          const rows = found.rows.filter((row) => row.group === group);
          expect(new Map(rows.map((row) => [row.value, [row.people, row.left]]))).toEqual(
            new Map(slow.map(([value, ...counts]) => [value, counts])),
          );
        }
        const endings = gone.map(({ before }) => before.slice(-3)).filter(({ length }) => length > 0);
        expect(new Map(found.endings.map(({ events, people: count }) => [events.join(), count]))).toEqual(
          new Map([...grouped(endings, (events) => events.join())].map(([key, all]) => [key, all.length])),
        );
        expect(
          found.recent.map(({ clientId, events }) => [clientId, events.map((e) => e.eventName)]),
        ).toEqual(
          gone
            .sort((a, b) => b.block!.at - a.block!.at || b.clientId - a.clientId)
            .map(({ clientId, before }) => [clientId, before.slice(-10)]),
        );
        const [last] = found.last;
        if (!last) return;
        const of = { group: 'last', value: last.events[0]! } as const;
        const { items } = await report.people({ range: RANGE }, { figure: 'left', of, limit: 10 });
        expect(items.map(({ clientId }) => clientId).sort()).toEqual(
          gone.flatMap(({ clientId, before }) => (before.at(-1) === of.value ? [clientId] : [])).sort(),
        );
        expect(items).toHaveLength(last.people);
      }),
      { numRuns: 20 },
    );
  });

  it('draws how long people stay, who have not left yet included', async () => {
    const first = BEGIN;
    await store([
      ...[1, 2, 3, 4].map((clientId) =>
        deedOf(clientId, 'user_message', clientId === 4 ? 'leo' : 'mira', first),
      ),
      deedOf(1, 'bot_blocked', '', first + 2 * DAY),
      deedOf(2, 'bot_blocked', '', first + 3 * DAY),
      deedOf(3, 'bot_blocked', '', first + 3 * DAY),
      deedOf(3, 'bot_unblocked', '', first + 3 * DAY + HOUR),
    ]);
    const curves = await report.survival({ range: RANGE }, 'persona');
    expect(curves).toMatchObject([
      {
        value: null,
        people: 4,
        left: 2,
        steps: [
          { day: 2, atRisk: 4, survival: 0.75 },
          { day: 3, atRisk: 3, survival: 0.5 },
        ],
      },
      { value: 'mira', people: 3, left: 2 },
      { value: 'leo', people: 1, left: 0, steps: [] },
    ]);
  });

  it('knows the persona of the first day with one, that of most messages', async () => {
    const wrote = (clientId: number, personaId: string, hour: number) =>
      deedOf(clientId, 'user_message', personaId, BEGIN + hour * HOUR);
    await store([
      ...[
        wrote(1, 'mira', 1),
        wrote(1, 'leo', 2),
        wrote(1, 'leo', 3),
        wrote(1, 'mira', 30),
        wrote(1, 'mira', 31),
      ],
      ...[wrote(2, 'leo', 1), wrote(2, 'leo', 2), wrote(2, 'mira', 3)],
      ...[wrote(3, 'mira', 1), wrote(3, 'leo', 2)],
      deedOf(4, 'bot_blocked', '', BEGIN + HOUR),
    ]);
    const curves = await report.survival({ range: RANGE }, 'persona');
    expect(curves.map(({ value, people }) => [value, people])).toEqual([
      [null, 4],
      ['leo', 3],
      [NONE, 1],
    ]);
  });
});

const dayOf = (at: number): number => Math.floor((at - BEGIN) / DAY);

/** @param deeds of one person, in their order */
function slowPerson(deeds: readonly Deed[]) {
  const inRange = deeds.filter(({ at }) => at >= BEGIN && at < END);
  const blocks = inRange.filter(({ eventName }) => eventName === 'bot_blocked');
  const block = blocks.at(-1);
  const met = inRange.filter(({ personaId }) => personaId !== null);
  const persona = met.at(-1)?.personaId ?? NONE;
  // A block is nothing that somebody does in the chat: other events make a day one on which they were there.
  const life = dayOf((block ?? inRange.at(-1) ?? deeds[0]!).at) - dayOf(deeds[0]!.at);
  return {
    clientId: deeds[0]!.clientId,
    isThere: inRange.length > 0,
    block,
    blocks: blocks.length,
    isBack: deeds.some(({ eventName, at }) => eventName === 'bot_unblocked' && block && at > block.at),
    persona,
    life: String(LIFE_DAYS.findLast((day) => day <= life)),
    before: deeds.filter(({ at }) => block && at < block.at).map(({ eventName }) => eventName),
  };
}
