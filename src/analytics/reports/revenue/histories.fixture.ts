import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { type TestDatabase } from '../../../../test/support/test-database';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { type Touch } from '../sources/sources-query';
import { DAY, type Told } from './slow-revenue.fixture';

const BEGIN = Date.UTC(2026, 0, 1);
/** Days of UTC. */
export const RANGE = { from: '2026-01-25', to: '2026-02-20' };
export const WINDOW = { from: Date.parse(RANGE.from), until: Date.parse(RANGE.to) + DAY };
export const touches: Touch[] = ['first', 'last', 'significant'];

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anything = fc.record({
  eventId: fc.uuid(),
  clientId: fc.integer({ min: 1, max: 3 }),
  // Few enough moments for much to happen in the very same one.
  at: fc.integer({ min: 0, max: 60 * 4 }).map((step) => BEGIN + step * 6 * 3_600_000),
  what: fc.constantFrom(
    'start_command',
    'paid',
    'refunded',
    'ai_message',
    'ai_message',
    'image_generated',
    'story_selected',
    'chat_continued',
    'persona_selected',
    'chat_cleared',
  ),
  personaId: optional(fc.constantFrom('mira', 'noor')),
  payload: optional(fc.constantFrom('ad', 'Ad', 'bio')),
  storyId: fc.constantFrom('tea', 'sea'),
  stars: fc.integer({ min: 1, max: 500 }),
  charge: fc.integer({ min: 1, max: 3 }),
  plan: optional(fc.constantFrom('week', 'month')),
  model: optional(fc.constantFrom('small', 'large')),
  tokens: optional(fc.integer({ min: 0, max: 9000 })),
  cost: optional(fc.constantFrom(0.25, 0.5)),
});
/** What three people did in two months: few enough moments for much to happen in the very same one. */
export const histories = fc.array(anything, { minLength: 1, maxLength: 45 }).map((list) => {
  const charged = new Set<string>();
  return list.flatMap((each): Told[] => {
    const {
      eventId,
      clientId,
      at,
      what,
      personaId = null,
      payload,
      storyId,
      stars,
      charge,
      plan,
      model,
      tokens,
      cost,
    } = each;
    const of = { eventId, clientId, at };
    if (what === 'paid' || what === 'refunded') {
      const chargeId = `${clientId}-${charge}`;
      if (charged.has(`${what} ${chargeId}`)) return [];
      charged.add(`${what} ${chargeId}`);
      return [
        {
          ...of,
          eventName: 'premium_action',
          personaId: null,
          meta: { action: what, stars, chargeId, plan },
        },
      ];
    }
    if (what === 'start_command') return [{ ...of, eventName: what, personaId: null, meta: { payload } }];
    const uses =
      what === 'ai_message' ? { model, tokensIn: tokens, tokensOut: tokens, cost } : { model, cost };
    const isUse = what === 'ai_message' || what === 'image_generated';
    return [
      {
        ...of,
        eventName: what,
        personaId,
        meta: isUse ? uses : what === 'story_selected' || what === 'chat_continued' ? { storyId } : {},
      },
    ];
  });
});

/** Stores that and nothing else. */
export async function store(database: TestDatabase, pool: Pool, list: readonly Told[]): Promise<void> {
  await database.query(
    'TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_personas, tg_day_traces',
  );
  await new EventStore(pool, new Partitions(pool), 'UTC').write(
    list.map(({ eventId, clientId, at, eventName, personaId, meta }) =>
      eventRecord({ eventId, clientId, createdAt: at, eventName, personaId, meta: JSON.stringify(meta) }),
    ),
  );
}
