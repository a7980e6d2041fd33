import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { createPool } from '../../../database/pools';
import { type EventRecord } from '../../journal/journal-record';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { type Compare, type Period, type Rule, type SegmentRules, segmentRules } from './segment-rules';
import { segmentCondition } from './segment-sql';
import { slowSegment } from './slow-segments.fixture';

const BEGIN = Date.UTC(2026, 2, 1);
const CLOCK = { timeZone: 'America/St_Johns', today: '2026-03-20' };
const HOUR = 3_600_000;

const names = fc.constantFrom(
  'user_message',
  'user_message',
  'ai_message',
  'image_generated',
  'story_selected',
  'bot_blocked',
  'bot_unblocked',
);
const personas = fc.constantFrom('luna', 'rex', null);
const person = fc.option(
  fc.record({ languageCode: fc.constantFrom('en', 'ru', undefined), isPremium: fc.boolean() }),
  { nil: undefined },
);
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      eventName: names,
      meta: fc.constantFrom({}, { storyId: 'sea' }, { a: { b: 'x' } }),
    }),
  },
  fc.record({
    eventName: fc.constant('start_command'),
    meta: fc.constantFrom({}, { payload: 'ad' }, { payload: 'blog' }),
  }),
  fc.record({
    eventName: fc.constant('premium_action'),
    meta: fc.record({ action: fc.constantFrom('paid', 'refunded'), stars: fc.constantFrom(1, 50) }),
  }),
  fc.record({
    eventName: fc.constant('experiment_exposed'),
    meta: fc.record({ experimentId: fc.constantFrom('hello', 'bye'), variant: fc.constantFrom('a', 'b') }),
  }),
);
const history = fc
  .array(
    fc.record({
      clientId: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 24 * 22 }),
      deed,
      personas,
      person,
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) =>
    list.map(({ clientId, hour, deed: { eventName, meta }, personas: personaId, person: told }, index) =>
      eventRecord(
        // No two at the same moment: which of them is the later would be anybody's guess.
        {
          clientId,
          eventName,
          personaId,
          meta: JSON.stringify(meta),
          createdAt: BEGIN + hour * HOUR + index,
        },
        told ? { person: told } : {},
      ),
    ),
  );

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ lastDays: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ olderThanDays: fc.integer({ min: 1, max: 20 }) }),
  fc.constantFrom<Period>(
    { from: '2026-03-05' },
    { to: '2026-03-12' },
    { from: '2026-03-04', to: '2026-03-15' },
  ),
);
const compare = fc.constantFrom<Compare>('atLeast', 'atMost', 'exactly');
const times = fc.integer({ min: 0, max: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    type: fc.constant('word' as const),
    fact: fc.constantFrom('source' as const, 'language' as const),
    is: fc.constantFrom('oneOf' as const, 'noneOf' as const),
    values: fc.subarray(['ad', 'blog', 'en', 'ru', '(none)'], { minLength: 1 }),
  }),
  fc.record({
    type: fc.constant('flag' as const),
    fact: fc.constantFrom('premium' as const, 'blocked' as const),
    is: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('moment' as const),
    fact: fc.constantFrom('firstSeen' as const, 'lastSeen' as const),
    period,
  }),
  fc.record({
    type: fc.constant('count' as const),
    fact: fc.constantFrom('messages', 'userMessages', 'aiMessages', 'images', 'stars', 'events', 'days'),
    compare,
    times,
    period: maybe(period),
  }),
  fc.record({
    type: fc.constant('event' as const),
    event: fc.oneof(names, fc.constantFrom('(any)', 'premium_action', 'nobody_did', 'constructor')),
    persona: maybe(fc.constantFrom('luna', 'rex')),
    meta: maybe(fc.constantFrom({ path: 'storyId', value: 'sea' }, { path: 'a.b', value: 'x' })),
    compare,
    times,
    period: maybe(period),
  }),
  fc.record({
    type: fc.constant('experiment' as const),
    experiment: fc.constantFrom('hello', 'bye'),
    variant: maybe(fc.constantFrom('a', 'b')),
    is: fc.boolean(),
  }),
);
const match = fc.constantFrom('all' as const, 'any' as const);
const groupOf = (rule: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> =>
  fc.record({
    type: fc.constant('group' as const),
    match,
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
  });
const rule = fc.oneof(
  { weight: 4, arbitrary: leaf },
  groupOf(fc.oneof({ weight: 3, arbitrary: leaf }, groupOf(leaf))),
);
const rules: fc.Arbitrary<SegmentRules> = fc.record({
  version: fc.constant(1 as const),
  match,
  rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
});

describe('the SQL of a segment', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const store = async (events: EventRecord[]): Promise<void> => {
    await database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search`,
    );
    await new EventStore(pool, new Partitions(pool), CLOCK.timeZone).write(events);
  };
  const found = async (wanted: SegmentRules): Promise<number[]> => {
    const values: unknown[] = [];
    const condition = segmentCondition(wanted, CLOCK, (value) => `$${values.push(value)}`);
    const { rows } = await pool.query<{ id: number }>(
      `SELECT client_id::int AS id FROM tg_users WHERE ${condition} ORDER BY client_id`,
      values,
    );
    return rows.map(({ id }) => id);
  };

  it('finds whom a look at every single event finds, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(rules, { minLength: 8, maxLength: 8 }), async (events, sets) => {
        await store(events);
        for (const wanted of sets) {
          expect(segmentRules.parse(wanted)).toEqual(JSON.parse(JSON.stringify(wanted)));
          expect(await found(wanted)).toEqual(slowSegment(wanted, events, CLOCK));
        }
      }),
      { numRuns: 60 },
    );
  });
});
