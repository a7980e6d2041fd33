import { type Bind, dayBounds, momentBounds } from '../users/bounds';
import { type Clock } from './clock';
import { daysOf } from './period-days';
import { ANY_EVENT, type Compare, type RuleOf } from './segment-rules';

/** How often each person did something: a query of client_id and n, without those who never did. */
interface Counted {
  sql: string;
}

/** What a rule counts in `tg_users u` itself, or how often by a query beside it. */
type Source = string | Counted;

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
const EVENT_FACTS: Readonly<Record<string, keyof typeof USER_COLUMNS>> = {
  [ANY_EVENT]: 'events',
  user_message: 'userMessages',
  ai_message: 'aiMessages',
  image_generated: 'images',
};

/** From the smallest table that knows: the person, else their days, else their days with a persona, else the events. */
export function sourceOf(rule: RuleOf<'count'> | RuleOf<'event'>, clock: Clock, bind: Bind): Source {
  const days = daysOf(rule.period, clock.today);
  if (rule.type === 'count') return ofDays(rule.fact, rule.period !== undefined, days, bind);
  const { event, persona, meta } = rule;
  if (meta === undefined) {
    const fact = EVENT_FACTS[event];
    if (persona === undefined && fact !== undefined)
      return ofDays(fact, rule.period !== undefined, days, bind);
    const column = personaColumn(event);
    if (persona !== undefined && column !== undefined)
      return counted(column, 'tg_user_persona_days', [
        `persona_id = ${bind(persona)}`,
        ...dayBounds(days, bind),
      ]);
  }
  return counted('count(*)', 'tg_analytics_events', eventConditions(rule, clock, bind));
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
  days: Parameters<typeof dayBounds>[0],
  bind: Bind,
): Source {
  if (!bounded && fact !== 'days') return USER_COLUMNS[fact];
  return counted(DAY_COLUMNS[fact], 'tg_user_days', dayBounds(days, bind));
}

const personaColumn = (event: string): string | undefined =>
  event === ANY_EVENT ? 'sum(events)' : event === 'image_generated' ? 'sum(images)' : undefined;

const counted = (n: string, table: string, conditions: readonly string[]): Counted => ({
  sql: `SELECT client_id, ${n} AS n FROM ${table} WHERE ${conditions.join(' AND ') || 'true'} GROUP BY client_id`,
});

const OPERATORS = { atLeast: '>=', atMost: '<=', exactly: '=' } as const satisfies Record<Compare, string>;

/** @param column nothing for a person who has none; such a one counts as 0 */
export function comparison(column: string, how: Compare, times: number, bind: Bind): string {
  const holdsForNone = how === 'atMost' || times === 0;
  // Without coalesce where it changes nothing: then Postgres need not look at those who have none.
  return `${holdsForNone ? `coalesce(${column}, 0)` : column} ${OPERATORS[how]} ${bind(times)}::bigint`;
}
