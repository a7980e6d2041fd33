import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { Analyses } from '../analyses/analyses';
import { DAY, type Deed, HOUR, LATER, slowly, ZONE } from './slow-sources.fixture';
import { type SourceFigures, type Touch } from './sources-query';
import { SourcesReport } from './sources.report';

const BEGIN = Date.UTC(2026, 0, 1);
const RANGE = { from: '2026-01-03', to: '2026-01-25' };
const touches: Touch[] = ['first', 'last', 'significant'];

const deeds = fc
  .array(
    fc.record({
      clientId: fc.integer({ min: 1, max: 4 }),
      // Few enough moments for links to be followed in the very same one.
      at: fc.integer({ min: 0, max: 50 * 8 }).map((step) => BEGIN + step * 3 * HOUR),
      what: fc.constantFrom('start', 'link', 'message', 'paid', 'refunded', 'button'),
      code: fc.constantFrom('ad', 'Ad', 'bio', 'é'),
      stars: fc.integer({ min: 1, max: 500 }),
      charge: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) => {
    const charged = new Set<string>();
    return list.flatMap(({ clientId, at, what, code, stars, charge }): Deed[] => {
      if (what === 'link') return [{ clientId, at, kind: 'start', code }];
      if (what !== 'paid' && what !== 'refunded') return [{ clientId, at, kind: what }];
      // A charge is paid once, and returned once.
      const chargeId = `${clientId}-${charge}`;
      if (charged.has(`${what} ${chargeId}`)) return [];
      charged.add(`${what} ${chargeId}`);
      return [{ clientId, at, kind: what, stars, chargeId }];
    });
  })
  .filter((list) => list.length > 0);

const names = {
  start: 'start_command',
  message: 'user_message',
  paid: 'premium_action',
  refunded: 'premium_action',
  button: 'button_pressed',
};

describe('SourcesReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  let report: SourcesReport;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    report = new SourcesReport(new Analyses(pool), loadEnv({ ANALYTICS_TIME_ZONE: ZONE }));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const store = async (list: readonly Deed[]): Promise<void> => {
    await database.query(
      'TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_day_traces',
    );
    await new EventStore(pool, new Partitions(pool), ZONE).write(
      list.map(({ clientId, at, kind, code, stars, chargeId }) =>
        eventRecord({
          clientId,
          createdAt: at,
          eventName: names[kind],
          meta: JSON.stringify({
            ...(code !== undefined && { payload: code }),
            ...(stars !== undefined && { stars, chargeId, action: kind }),
          }),
        }),
      ),
    );
  };
  const byCode = (rows: readonly SourceFigures[]) =>
    new Map(rows.map((row) => [row.code, { ...row, code: row.code }]));

  it('counts as somebody would who looks at every event of every person', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.constantFrom(...touches), async (list, touch) => {
        await store(list);
        const found = await report.figures({ range: RANGE, touch }, []);
        const expected = slowly(list, {
          from: Date.parse(RANGE.from) + LATER,
          until: Date.parse(RANGE.to) + LATER + DAY,
          touch,
          now: Date.now(),
        });
        expect(byCode(found)).toEqual(byCode(expected));
        const [row] = found;
        for (const figure of ['people', 'activated', 'retained'] as const) {
          const { items } = await report.people(
            { range: RANGE, touch },
            { code: row?.code ?? null, figure, limit: 50 },
          );
          expect(items).toHaveLength(row?.[figure] ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes a link that is followed twice for two touches of one person', async () => {
    const start = { clientId: 1, kind: 'start', code: 'ad' } as const;
    await store([
      { ...start, at: BEGIN + 5 * DAY },
      { ...start, at: BEGIN + 6 * DAY },
    ]);
    const [row] = await report.figures({ range: RANGE, touch: 'last' }, []);
    expect(row).toMatchObject({ code: 'ad', starts: 2, people: 1 });
  });

  it('counts no link that was followed on the day before, though on the same day of UTC', async () => {
    const midnight = Date.parse(RANGE.from) + LATER;
    await store([
      { clientId: 1, kind: 'start', code: 'ad', at: midnight - HOUR },
      { clientId: 1, kind: 'start', code: 'ad', at: midnight },
    ]);
    const [row] = await report.figures({ range: RANGE, touch: 'last' }, []);
    expect(row).toMatchObject({ code: 'ad', starts: 1, people: 0 });
  });

  it('credits a payment to a link of 30 days before, and a person to one in the very moment of their first message', async () => {
    const at = BEGIN + 5 * DAY;
    await store([
      { clientId: 1, kind: 'button', at: at - HOUR },
      { clientId: 1, kind: 'start', code: 'ad', at },
      { clientId: 1, kind: 'message', at },
      { clientId: 1, kind: 'start', code: 'bio', at: at + HOUR },
      { clientId: 1, kind: 'paid', stars: 75, chargeId: 'in time', at: at + HOUR + 30 * DAY - 1 },
      { clientId: 1, kind: 'paid', stars: 10, chargeId: 'too late', at: at + HOUR + 30 * DAY },
    ]);
    const rows = byCode(await report.figures({ range: RANGE, touch: 'significant' }, []));
    expect(rows.get('ad')).toMatchObject({ people: 1, activated: 1, stars: 0 });
    expect(rows.get('bio')).toMatchObject({ people: 0, stars: 75 });
    expect(rows.get(null)).toMatchObject({ people: 0, stars: 10 });
  });

  it('tells of a link that nobody followed, when it is asked for', async () => {
    await store([{ clientId: 1, kind: 'button', at: BEGIN + 5 * DAY }]);
    const rows = await report.figures({ range: RANGE, touch: 'first' }, ['new']);
    expect(rows.map(({ code, people }) => [code, people])).toEqual([
      [null, 1],
      ['new', 0],
    ]);
  });

  it('leads to the people page by page, and to those who pressed a link however they are credited', async () => {
    await store(
      [1, 2, 3].flatMap((clientId) => [
        { clientId, kind: 'start' as const, code: 'ad', at: BEGIN + 5 * DAY + clientId * HOUR },
        { clientId, kind: 'start' as const, code: 'bio', at: BEGIN + 9 * DAY + clientId * HOUR },
      ]),
    );
    const query = { range: RANGE, touch: 'first' } as const;
    const of = { code: 'ad', figure: 'people', limit: 2 } as const;
    const first = await report.people(query, of);
    const second = await report.people(query, { ...of, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ clientId }) => clientId)).toEqual([3, 2, 1]);
    const pressed = await report.people(query, { code: 'bio', figure: 'starts', limit: 9 });
    expect(pressed.items).toHaveLength(3);
    expect((await report.people(query, { code: 'bio', figure: 'people', limit: 9 })).items).toEqual([]);
  });
});
