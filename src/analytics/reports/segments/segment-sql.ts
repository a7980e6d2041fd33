import { type Bind, momentBounds } from '../users/bounds';
import { NONE } from '../users/none';
import { type Clock } from './clock';
import { comparison, type Counted, sourceOf } from './counted-sql';
import { Joins } from './joins';
import { daysOf } from './period-days';
import { type Rule, type RuleOf, type SegmentRules } from './segment-rules';

/**
 * Whom a segment holds, as a condition for any query that knows people by their id. Values are bound, never written
 * into the SQL.
 * @param column the id, with its table where another is called the same
 */
export function segmentCondition(
  rules: SegmentRules,
  clock: Clock,
  bind: Bind,
  column = 'client_id',
): string {
  return `${column} IN (${segmentPeopleSql(rules, clock, bind)})`;
}

/**
 * The query of a segment's people. Column: client_id.
 *
 * How often somebody did something stands beside each person, and the rules are one condition on that line. Rules within
 * "any" and rules that nobody should have done something thus cost the same as all others: no list of people is ever
 * searched through.
 * @param conditions on `tg_users u`, which must hold as well
 */
export function segmentPeopleSql(
  rules: SegmentRules,
  clock: Clock,
  bind: Bind,
  conditions: readonly string[] = [],
): string {
  const joins = new Joins();
  const held = groupSql(rules, (rule) => ruleSql(rule, clock, bind, joins));
  return `SELECT u.client_id FROM tg_users u ${joins.sql} WHERE ${[...conditions, held].join(' AND ')}`;
}

type Leaf = Exclude<Rule, { type: 'group' }>;

const groupSql = (
  { match, rules }: Pick<SegmentRules, 'match' | 'rules'>,
  leaf: (rule: Leaf) => string,
): string =>
  `(${rules.map((rule) => (rule.type === 'group' ? groupSql(rule, leaf) : leaf(rule))).join(match === 'all' ? ' AND ' : ' OR ')})`;

function ruleSql(rule: Leaf, clock: Clock, bind: Bind, joins: Joins): string {
  switch (rule.type) {
    case 'word':
      return wordSql(rule, bind);
    case 'flag': {
      if (rule.fact === 'premium') return rule.is ? 'u.is_premium' : 'NOT u.is_premium';
      return rule.is ? 'u.blocked_at IS NOT NULL' : 'u.blocked_at IS NULL';
    }
    case 'moment': {
      const column = rule.fact === 'firstSeen' ? 'u.first_seen_at' : 'u.last_seen_at';
      const bounds = momentBounds(daysOf(rule.period, clock.today), clock.timeZone, bind)(column);
      return `(${bounds.join(' AND ')})`;
    }
    case 'count':
    case 'event': {
      const source = sourceOf(rule, clock, bind);
      const column = typeof source === 'string' ? source : joins.add(source);
      return comparison(column, rule.compare, rule.times, bind);
    }
    case 'experiment': {
      const column = joins.add(exposures(rule, bind));
      return rule.is ? `${column} > 0` : `${column} IS NULL`;
    }
  }
}

const COLUMNS = { source: 'u.source', language: 'u.language_code' } as const;

function wordSql({ fact, is, values }: RuleOf<'word'>, bind: Bind): string {
  const column = COLUMNS[fact];
  const named = bind(values.filter((value) => value !== NONE));
  const none = values.includes(NONE) ? `${column} IS NULL` : 'false';
  const held = `(${none} OR coalesce(${column} = ANY (${named}::text[]), false))`;
  return is === 'oneOf' ? held : `NOT ${held}`;
}

/** Everybody is in one variant of an experiment for good, but the row may be there more than once. */
const exposures = ({ experiment, variant }: RuleOf<'experiment'>, bind: Bind): Counted => ({
  table: 'tg_analytics_events',
  rows: JSON.stringify(['experiment_exposed', experiment, variant]),
  conditions: () => [
    `event_name = 'experiment_exposed' AND meta->>'experimentId' = ${bind(experiment)}`,
    ...(variant === undefined ? [] : [`meta->>'variant' = ${bind(variant)}`]),
  ],
  aggregate: 'count(*)',
});
