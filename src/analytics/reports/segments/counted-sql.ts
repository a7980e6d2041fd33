import { type DateRange } from '../date-range';
import { type Bind, dayBounds, momentBounds } from '../users/bounds';
import { type Clock } from './clock';
import { daysOf } from './period-days';
import { ANY_EVENT, type Compare, type RuleOf } from './segment-rules';

/** How often each person did something, by a table in which there is nothing of those who never did. */
export interface Counted {
  table: string;
  /** The same for rules that look at the same rows; these are counted together. */
  rows: string;
  conditions: () => string[];
  /** An aggregate of those rows. */
  aggregate: string;
}

const USER_COLUMNS = {
  messages: 'u.messages',
  userMessages: 'u.user_messages',
  aiMessages: 'u.ai_messages',
  images: 'u.images',
  stars: 'u.stars',
  events: 'u.events',
} as const;

const DAY_COLUMNS = {
  messages: 'sum(user_messages + ai_messages)',
  userMessages: 'sum(user_messages)',
  aiMessages: 'sum(ai_messages)',
  images: 'sum(images)',
  stars: 'sum(stars)',
  events: 'sum(events)',
  days: 'count(*)',
} as const;

/** Events that the days of a person are counted by already. */
const EVENT_FACTS: ReadonlyMap<string, keyof typeof USER_COLUMNS> = new Map([
  [ANY_EVENT, 'events'],
  ['user_message', 'userMessages'],
  ['ai_message', 'aiMessages'],
  ['image_generated', 'images'],
]);

/** And those that their days with a persona are. */
const PERSONA_COLUMNS: ReadonlyMap<string, string> = new Map([
  [ANY_EVENT, 'sum(events)'],
  ['image_generated', 'sum(images)'],
]);

/**
 * From the smallest table that knows: the person, else their days, else their days with a persona, else the events.
 * @returns a column of `tg_users u`, or what is to be counted beside it
 */
export function sourceOf(
  rule: RuleOf<'count'> | RuleOf<'event'>,
  clock: Clock,
  bind: Bind,
): string | Counted {
  const days = daysOf(rule.period, clock.today);
  if (rule.type === 'count') return ofDays(rule.fact, rule.period !== undefined, days, bind);
  const { event, persona, meta } = rule;
  if (meta === undefined) {
    const fact = EVENT_FACTS.get(event);
    if (persona === undefined && fact !== undefined)
      return ofDays(fact, rule.period !== undefined, days, bind);
    const aggregate = PERSONA_COLUMNS.get(event);
    if (persona !== undefined && aggregate !== undefined)
      return {
        table: 'tg_user_persona_days',
        rows: JSON.stringify([persona, days]),
        conditions: () => [`persona_id = ${bind(persona)}`, ...dayBounds(days, bind)],
        aggregate,
      };
  }
  return {
    table: 'tg_analytics_events',
    rows: JSON.stringify([event, persona, meta, days]),
    conditions: () => eventConditions(rule, clock, bind),
    aggregate: 'count(*)',
  };
}

function eventConditions({ event, persona, meta, period }: RuleOf<'event'>, clock: Clock, bind: Bind) {
  const conditions = momentBounds(daysOf(period, clock.today), clock.timeZone, bind)('created_at');
  if (event !== ANY_EVENT) conditions.push(`event_name = ${bind(event)}`);
  if (persona !== undefined) conditions.push(`persona_id = ${bind(persona)}`);
  if (meta !== undefined) {
    const keys = meta.path.split('.');
    // One key as it stands, because there is an index on what stories are opened.
    const place = keys.length === 1 ? `meta->>${bind(keys[0])}::text` : `meta#>>${bind(keys)}::text[]`;
    conditions.push(`${place} = ${bind(meta.value)}`);
  }
  return conditions;
}

function ofDays(
  fact: keyof typeof DAY_COLUMNS,
  bounded: boolean,
  days: Partial<DateRange>,
  bind: Bind,
): string | Counted {
  if (!bounded && fact !== 'days') return USER_COLUMNS[fact];
  return {
    table: 'tg_user_days',
    rows: JSON.stringify(days),
    conditions: () => dayBounds(days, bind),
    aggregate: DAY_COLUMNS[fact],
  };
}

const OPERATORS = { atLeast: '>=', atMost: '<=', exactly: '=' } as const satisfies Record<Compare, string>;

/** @param column nothing for a person who has none; such a one counts as 0 */
export function comparison(column: string, how: Compare, times: number, bind: Bind): string {
  const holdsForNone = how === 'atMost' || times === 0;
  // Without coalesce where it changes nothing: then Postgres need not look at those who have none.
  return `${holdsForNone ? `coalesce(${column}, 0)` : column} ${OPERATORS[how]} ${bind(times)}::bigint`;
}
