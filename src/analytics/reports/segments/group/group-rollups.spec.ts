import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../../test/support/event-records';
import { TestDatabase } from '../../../../../test/support/test-database';
import { loadEnv } from '../../../../config/env';
import { createPool } from '../../../../database/pools';
import { EventStore } from '../../../store/event-store';
import { Partitions } from '../../../store/partitions/partitions';
import { Analyses } from '../../analyses/analyses';
import { AudienceReport } from '../../audience/audience.report';
import { HeatmapReport } from '../../heatmap.report';
import { PersonasReport } from '../../personas.report';
import { MarginReport } from '../../revenue/margin/margin.report';
import { type Price } from '../../revenue/price';
import { RevenueReport } from '../../revenue/revenue.report';
import { SourcesReport } from '../../sources/sources.report';
import { type Touch } from '../../sources/sources-query';
import { type ChosenPeople } from '../chosen-people';
import { GroupRollups } from './group-rollups';
import { type SegmentRules } from '../segment-rules';

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 1, 20);
// The clocks are put forward on 8 March.
const env = loadEnv({ ANALYTICS_TIME_ZONE: 'America/St_Johns' });
const RANGE = { from: '2026-03-01', to: '2026-03-20' };

const withRule = (rule: SegmentRules['rules'][number]): ChosenPeople => ({
  people: { version: 1, match: 'all', rules: [rule] },
});
const everybody = withRule({ type: 'count', fact: 'events', compare: 'atLeast', times: 0 });
const nobody = withRule({ type: 'count', fact: 'events', compare: 'atMost', times: 0 });
/** Those with an even id, told in two ways. */
const even = fc.constantFrom<ChosenPeople>(
  { language: 'en' },
  withRule({ type: 'word', fact: 'language', is: 'oneOf', values: ['en'] }),
);

const anything = fc.record({
  eventId: fc.uuid(),
  clientId: fc.integer({ min: 1, max: 6 }),
  hour: fc.integer({ min: 0, max: 24 * 45 }),
  what: fc.constantFrom('user_message', 'ai_message', 'image_generated', 'paid', 'start', 'bot_blocked'),
  personaId: fc.constantFrom('luna', 'rex', null),
  payload: fc.constantFrom('ad', 'bio'),
  stars: fc.integer({ min: 1, max: 100 }),
});
type Told = typeof anything extends fc.Arbitrary<infer T> ? T : never;
const histories = fc.uniqueArray(anything, {
  selector: ({ eventId }) => eventId,
  minLength: 1,
  maxLength: 50,
});

/** The name and the meta of an event. */
const eventOf = ({ eventId, what, payload, stars }: Told): [string, object] => {
  if (what === 'paid') return ['premium_action', { action: 'paid', stars, chargeId: eventId, plan: 'week' }];
  return what === 'start' ? ['start_command', { payload }] : [what, {}];
};

const recordOf = (told: Told) => {
  const { eventId, clientId, hour, personaId } = told;
  const [eventName, meta] = eventOf(told);
  return eventRecord(
    { eventId, clientId, personaId, eventName, createdAt: BEGIN + hour * HOUR, meta: JSON.stringify(meta) },
    { person: { firstName: 'Ada', languageCode: clientId % 2 === 0 ? 'en' : 'ru' } },
  );
};

const price = (kind: Price['kind'], value: number): Price => ({
  kind,
  engine: '',
  currency: 'EUR',
  validFrom: '2026-01-01',
  price: value,
  priceOut: kind === 'model' ? value : null,
});
const prices = [price('star', 0.0125), price('picture', 0.25)];

describe('analyses of some people', () => {
  let database: TestDatabase;
  let pool: Pool;
  let analyses: Analyses;
  let told: (whom: ChosenPeople, touch: Touch) => Promise<Record<string, unknown>>;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 6, queryTimeoutMs: 5000 });
    analyses = new Analyses(pool);
    const groups = new GroupRollups(analyses, env);
    const personas = new PersonasReport(pool);
    const audience = new AudienceReport(pool);
    const heatmap = new HeatmapReport(pool, env);
    const sources = new SourcesReport(analyses, env);
    const revenue = new RevenueReport(analyses, env);
    const margin = new MarginReport(analyses, env);
    told = async (whom, touch) => {
      const rollups = groups.of(whom);
      const money = { ...whom, range: RANGE, touch };
      const rest = { prices, currency: 'EUR', order: 'best' } as const;
      const questions = {
        audience: audience.days(RANGE, env.ANALYTICS_TIME_ZONE, rollups),
        heatmap: heatmap.cells(RANGE, rollups),
        personas: personas.table(RANGE, 10, rollups),
        persona: personas.one('luna', RANGE, rollups),
        days: personas.days('luna', RANGE, rollups),
        sources: sources.figures(money, []),
        revenue: revenue.revenue({ ...money, by: 'week' }),
        byStory: margin.margin({ ...money, ...rest, by: 'story' }),
        bySource: margin.margin({ ...money, ...rest, by: 'source' }),
      };
      const answers = await Promise.all(Object.values<Promise<unknown>>(questions));
      return Object.fromEntries(Object.keys(questions).map((name, index) => [name, answers[index]]));
    };
  });
  afterAll(async () => {
    analyses.onModuleDestroy();
    await pool.end();
    await database.drop();
  });

  const store = async (list: readonly Told[]): Promise<void> => {
    await database.query(
      'TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_personas',
    );
    if (list.length > 0)
      await new EventStore(pool, new Partitions(pool), env.ANALYTICS_TIME_ZONE).write(list.map(recordOf));
  };
  const touches = fc.constantFrom<Touch>('first', 'last', 'significant');

  it('say what they would say if nobody else had ever been there', async () => {
    await fc.assert(
      fc.asyncProperty(histories, even, touches, async (list, whom, touch) => {
        await store(list);
        const whole = await told({}, touch);
        expect(await told(everybody, touch)).toEqual(whole);
        const [some, none] = [await told(whom, touch), await told(nobody, touch)];
        await store(list.filter(({ clientId }) => clientId % 2 === 0));
        expect(some).toEqual(await told({}, touch));
        await store([]);
        expect(none).toEqual(await told({}, touch));
      }),
      { numRuns: 8 },
    );
  });

  it('cost nothing where nobody in particular is chosen', () => {
    expect(new GroupRollups(analyses, env).of({})).toBeUndefined();
  });
});
