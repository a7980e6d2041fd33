import {
  ANY_EVENT,
  type Group,
  type Leaf,
  type Period,
  type Rule,
  type SegmentRules,
} from '../segment-choice/segment';

/** How deep groups may lie in each other, as the server allows. */
export const DEEPEST = 3;
export const MOST_RULES = 30;

/** What a rule can be about, in the order in which it is offered. */
export const subjects = [
  'source',
  'language',
  'premium',
  'blocked',
  'firstSeen',
  'lastSeen',
  'days',
  'messages',
  'userMessages',
  'aiMessages',
  'images',
  'stars',
  'events',
  'event',
  'experiment',
] as const;
export type Subject = (typeof subjects)[number];

export const subjectOf = (rule: Leaf): Subject =>
  rule.type === 'event' || rule.type === 'experiment' ? rule.type : rule.fact;

/** A rule as it begins; what only a person can know is left open. */
export function newRule(subject: Subject): Leaf {
  switch (subject) {
    case 'source':
    case 'language':
      return { type: 'word', fact: subject, is: 'oneOf', values: [] };
    case 'premium':
    case 'blocked':
      return { type: 'flag', fact: subject, is: true };
    case 'firstSeen':
    case 'lastSeen':
      return { type: 'moment', fact: subject, period: { lastDays: 30 } };
    case 'event':
      return { type: 'event', event: 'user_message', compare: 'atLeast', times: 1 };
    case 'experiment':
      return { type: 'experiment', experiment: '', is: true };
    default:
      return { type: 'count', fact: subject, compare: 'atLeast', times: 1 };
  }
}

export const emptyRules = (): SegmentRules => ({
  version: 1,
  match: 'all',
  rules: [{ type: 'event', event: ANY_EVENT, compare: 'atLeast', times: 1, period: { lastDays: 30 } }],
});

const isDays = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= 3660;

export function isCompletePeriod(period: Period): boolean {
  if ('lastDays' in period) return isDays(period.lastDays);
  if ('olderThanDays' in period) return isDays(period.olderThanDays);
  const { from, to } = period;
  return Boolean(from ?? to) && (!from || !to || from <= to);
}

/** Whether the server could answer it; until then nobody is asked. */
export function isComplete(rule: Rule | SegmentRules): boolean {
  if ('match' in rule) return rule.rules.length > 0 && rule.rules.every(isComplete);
  if ('period' in rule && rule.period && !isCompletePeriod(rule.period)) return false;
  if ('times' in rule && !(Number.isInteger(rule.times) && rule.times >= 0)) return false;
  switch (rule.type) {
    case 'word':
      return rule.values.length > 0;
    case 'event':
      return (
        rule.event !== '' &&
        (!rule.meta || (/^\w+(\.\w+){0,4}$/.test(rule.meta.path) && rule.meta.value.trim() !== ''))
      );
    case 'experiment':
      return rule.experiment.trim() !== '';
    default:
      return true;
  }
}

export const countRules = (rules: readonly Rule[]): number =>
  rules.reduce((sum, rule) => sum + (rule.type === 'group' ? countRules(rule.rules) : 1), 0);

/** The same group with one of its rules changed, or gone. */
export const changed = <G extends Pick<Group, 'rules'>>(group: G, index: number, rule: Rule | null): G => ({
  ...group,
  rules: rule ? group.rules.with(index, rule) : group.rules.toSpliced(index, 1),
});

/** Rules that an address holds; null for what are none. */
export function readRules(text: string | null): SegmentRules | null {
  if (!text) return null;
  try {
    const rules = JSON.parse(text) as SegmentRules;
    return looksRight(rules) ? { ...rules, version: 1 } : null;
  } catch {
    return null;
  }
}

const looksRight = (value: unknown): boolean => {
  const { match, rules } = (value ?? {}) as Partial<Group>;
  return (match === 'all' || match === 'any') && Array.isArray(rules) && rules.every(isRule);
};

function isRule(value: unknown): boolean {
  const { type, values, fact } = (value ?? {}) as { type?: unknown; values?: unknown; fact?: unknown };
  if (type === 'group') return looksRight(value);
  if (type === 'word') return Array.isArray(values);
  if (type === 'event' || type === 'experiment') return true;
  return ['flag', 'moment', 'count'].includes(String(type)) && subjects.some((subject) => subject === fact);
}
