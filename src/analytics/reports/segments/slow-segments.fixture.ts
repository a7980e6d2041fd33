import { type EventRecord } from '../../journal/journal-record';
import { addDays, today } from '../date-range';
import { type Clock } from './clock';
import { type Compare, type Period, type Rule, type SegmentRules } from './segment-rules';

/** Decides from nothing but the events, one person and one rule after the other, who is in a segment. */
export function slowSegment(
  { match, rules }: Pick<SegmentRules, 'match' | 'rules'>,
  events: readonly EventRecord[],
  clock: Clock,
): number[] {
  const everybody = [...new Set(events.map(({ row }) => row.clientId))].sort((a, b) => a - b);
  return everybody.filter((id) => {
    const own = events
      .filter(({ row }) => row.clientId === id)
      .sort((a, b) => a.row.createdAt - b.row.createdAt);
    const holds = (rule: Rule): boolean => isTrue(rule, own, clock);
    return match === 'all' ? rules.every(holds) : rules.some(holds);
  });
}

function isTrue(rule: Rule, own: readonly EventRecord[], clock: Clock): boolean {
  const there = (period: Period | undefined): EventRecord[] =>
    own.filter(({ row }) => isWithin(row.createdAt, period, clock));
  switch (rule.type) {
    case 'group':
      return rule.match === 'all'
        ? rule.rules.every((inner) => isTrue(inner, own, clock))
        : rule.rules.some((inner) => isTrue(inner, own, clock));
    case 'word': {
      const value =
        rule.fact === 'source' ? sourceOf(own) : own.findLast(({ person }) => person)?.person?.languageCode;
      return rule.values.includes(value ?? '(none)') === (rule.is === 'oneOf');
    }
    case 'flag': {
      const turns = own.filter(({ row }) => /^bot_(un)?blocked$/.test(row.eventName));
      const is =
        rule.fact === 'blocked'
          ? turns.at(-1)?.row.eventName === 'bot_blocked'
          : (own.findLast(({ person }) => person)?.person?.isPremium ?? false);
      return is === rule.is;
    }
    case 'moment': {
      const acted = own.filter(
        ({ row }) => !['ai_message', 'image_generated', 'reply_failed'].includes(row.eventName),
      );
      const first = own[0]!.row.createdAt;
      return isWithin(
        rule.fact === 'firstSeen' ? first : (acted.at(-1)?.row.createdAt ?? first),
        rule.period,
        clock,
      );
    }
    case 'count':
      return compares(countOf(rule.fact, there(rule.period), clock), rule.compare, rule.times);
    case 'event': {
      const done = there(rule.period).filter(
        ({ row }) =>
          (rule.event === '(any)' || row.eventName === rule.event) &&
          (rule.persona === undefined || row.personaId === rule.persona) &&
          (rule.meta === undefined || valueAt(row.meta, rule.meta.path) === rule.meta.value),
      );
      return compares(done.length, rule.compare, rule.times);
    }
    case 'experiment':
      return (
        own.some(
          ({ row }) =>
            row.eventName === 'experiment_exposed' &&
            valueAt(row.meta, 'experimentId') === rule.experiment &&
            (rule.variant === undefined || valueAt(row.meta, 'variant') === rule.variant),
        ) === rule.is
      );
  }
}

function isWithin(time: number, period: Period | undefined, clock: Clock): boolean {
  if (period === undefined) return true;
  const day = today(clock.timeZone, new Date(time));
  if ('lastDays' in period) return day > addDays(clock.today, -period.lastDays) && day <= clock.today;
  if ('olderThanDays' in period) return day <= addDays(clock.today, -period.olderThanDays);
  return (period.from === undefined || day >= period.from) && (period.to === undefined || day <= period.to);
}

function countOf(fact: string, events: readonly EventRecord[], clock: Clock): number {
  const named = (...names: string[]): number =>
    events.filter(({ row }) => names.includes(row.eventName)).length;
  switch (fact) {
    case 'messages':
      return named('user_message', 'ai_message');
    case 'userMessages':
      return named('user_message');
    case 'aiMessages':
      return named('ai_message');
    case 'images':
      return named('image_generated');
    case 'days':
      return new Set(events.map(({ row }) => today(clock.timeZone, new Date(row.createdAt)))).size;
    case 'stars':
      return events.reduce((sum, { row }) => sum + starsOf(row.meta), 0);
    default:
      return events.length;
  }
}

function starsOf(meta: string): number {
  const { action, stars = 0 } = JSON.parse(meta) as { action?: string; stars?: number };
  return action === 'paid' ? stars : action === 'refunded' ? -stars : 0;
}

const sourceOf = (own: readonly EventRecord[]): string | undefined =>
  own
    .filter(({ row }) => row.eventName === 'start_command')
    .map(({ row }) => valueAt(row.meta, 'payload'))
    .find((payload) => payload !== undefined);

function valueAt(meta: string, path: string): string | undefined {
  let value: unknown = JSON.parse(meta);
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return value as string | undefined;
}

const compares = (n: number, how: Compare, times: number): boolean =>
  how === 'atLeast' ? n >= times : how === 'atMost' ? n <= times : n === times;
