import { type Bind, momentBounds } from '../users/bounds';
import { NONE } from '../users/none';
import { type Clock } from './clock';
import { comparison, sourceOf } from './counted-sql';
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
  const joins: string[] = [];
  const join = (sql: string): string => {
    const alias = `c${joins.length}`;
    joins.push(`LEFT JOIN (${sql}) AS ${alias} ON ${alias}.client_id = u.client_id`);
    return `${alias}.n`;
  };
  const held = groupSql(rules, (rule) => ruleSql(rule, clock, bind, join));
  return `SELECT u.client_id FROM tg_users u ${joins.join(' ')} WHERE ${[...conditions, held].join(' AND ')}`;
}

type Join = (sql: string) => string;
type Leaf = Exclude<Rule, { type: 'group' }>;

const groupSql = (
  { match, rules }: Pick<SegmentRules, 'match' | 'rules'>,
  leaf: (rule: Leaf) => string,
): string =>
  `(${rules.map((rule) => (rule.type === 'group' ? groupSql(rule, leaf) : leaf(rule))).join(match === 'all' ? ' AND ' : ' OR ')})`;

function ruleSql(rule: Leaf, clock: Clock, bind: Bind, join: Join): string {
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
      const column = typeof source === 'string' ? source : join(source.sql);
      return comparison(column, rule.compare, rule.times, bind);
    }
    case 'experiment': {
      const column = join(experimentSql(rule, bind));
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
function experimentSql({ experiment, variant }: RuleOf<'experiment'>, bind: Bind): string {
  const conditions = [`event_name = 'experiment_exposed'`, `meta->>'experimentId' = ${bind(experiment)}`];
  if (variant !== undefined) conditions.push(`meta->>'variant' = ${bind(variant)}`);
  return `SELECT client_id, count(*) AS n FROM tg_analytics_events WHERE ${conditions.join(' AND ')} GROUP BY client_id`;
}
