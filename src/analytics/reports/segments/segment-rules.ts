import { z } from 'zod';

/** How deep groups may lie in each other, the outermost counted. */
export const DEEPEST = 3;
export const MOST_RULES = 30;
const MOST_VALUES = 50;
const MOST_DAYS = 3660;
const MOST_COUNTED = 1_000_000_000;

/** What a segment is made of; a later version must still be able to read it. */
export const RULES_VERSION = 1;

const word = z
  .string('must be a text')
  .trim()
  .min(1, 'may not be empty')
  .max(200, 'must be at most 200 characters')
  .refine((text) => !text.includes('\0'), 'must not contain NUL');
const days = z
  .int('must be a whole number of days')
  .min(1, 'must be at least 1 day')
  .max(MOST_DAYS, `must be at most ${MOST_DAYS} days`);
const date = z.iso
  .date('must be a date such as 2026-11-20')
  .refine((day) => day >= '1970-01-01', 'must not be before 1970-01-01');

/** Inclusive days of the analytics time zone. `lastDays` ends today; `olderThanDays` ends the day before those begin. */
export const period = z.union(
  [
    z.strictObject({ lastDays: days }),
    z.strictObject({ olderThanDays: days }),
    z
      .strictObject({ from: date.optional(), to: date.optional() })
      .refine(({ from, to }) => from !== undefined || to !== undefined, 'needs from, to or both')
      .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
        path: ['to'],
        message: 'may not be before from',
      }),
  ],
  'must be {lastDays}, {olderThanDays}, or {from, to}',
);

const compare = z.enum(['atLeast', 'atMost', 'exactly'], 'must be atLeast, atMost or exactly');
const times = z.int('must be a whole number').min(0, 'must be at least 0').max(MOST_COUNTED, 'is too large');

const leaves = [
  z.strictObject({
    type: z.literal('word'),
    fact: z.enum(['source', 'language'], 'must be source or language'),
    is: z.enum(['oneOf', 'noneOf'], 'must be oneOf or noneOf'),
    /** `(none)` stands for people without one. */
    values: z.array(word).min(1, 'needs a value').max(MOST_VALUES, `must be at most ${MOST_VALUES}`),
  }),
  z.strictObject({
    type: z.literal('flag'),
    fact: z.enum(['premium', 'blocked'], 'must be premium or blocked'),
    is: z.boolean('must be true or false'),
  }),
  z.strictObject({
    type: z.literal('moment'),
    fact: z.enum(['firstSeen', 'lastSeen'], 'must be firstSeen or lastSeen'),
    period,
  }),
  z.strictObject({
    type: z.literal('count'),
    /** `stars`: paid, less what was given back. `days`: on which they were there. */
    fact: z.enum(['messages', 'userMessages', 'aiMessages', 'images', 'stars', 'events', 'days']),
    compare,
    times,
    period: period.optional(),
  }),
  z.strictObject({
    type: z.literal('event'),
    /** Name of an event, or `(any)`. */
    event: word,
    persona: word.optional(),
    /** What a key of the event's meta holds; deeper ones by dots. */
    meta: z
      .strictObject({
        path: z.string().regex(/^\w+(\.\w+){0,4}$/, 'must be keys joined by dots, such as storyId'),
        value: word,
      })
      .optional(),
    compare,
    times,
    period: period.optional(),
  }),
  z.strictObject({
    type: z.literal('experiment'),
    experiment: word,
    variant: word.optional(),
    is: z.boolean('must be true or false'),
  }),
] as const;

type Leaf = z.infer<(typeof leaves)[number]>;
export type RuleOf<T extends Leaf['type']> = Extract<Leaf, { type: T }>;
export type Period = z.infer<typeof period>;
export type Compare = z.infer<typeof compare>;
export const ANY_EVENT = '(any)';

export interface Group {
  type: 'group';
  /** Whether all of the rules must hold, or any one of them. */
  match: 'all' | 'any';
  rules: Rule[];
}
export type Rule = Group | Leaf;

/** Who belongs to a segment. */
export interface SegmentRules {
  version: typeof RULES_VERSION;
  match: 'all' | 'any';
  rules: Rule[];
}

const match = z.enum(['all', 'any'], 'must be all or any');
const list = (rule: z.ZodType<Rule>) =>
  z.array(rule).min(1, 'needs a rule').max(MOST_RULES, `must be at most ${MOST_RULES}`);

/** A schema that does not call itself: what is nested too deeply is refused before it can exhaust the stack. */
function ruleAt(depth: number): z.ZodType<Rule> {
  const group =
    depth < DEEPEST
      ? z.strictObject({ type: z.literal('group'), match, rules: list(ruleAt(depth + 1)) })
      : z
          .looseObject({ type: z.literal('group') })
          .refine(() => false, `groups may lie at most ${DEEPEST} deep in each other`);
  return z.discriminatedUnion('type', [...leaves, group], 'must be a known kind of rule') as z.ZodType<Rule>;
}

export const countRules = (rules: readonly Rule[]): number =>
  rules.reduce((sum, rule) => sum + (rule.type === 'group' ? countRules(rule.rules) : 1), 0);

export const segmentRules = z
  .strictObject({
    version: z.literal(RULES_VERSION, `must be ${RULES_VERSION}`).default(RULES_VERSION),
    match,
    rules: list(ruleAt(1)),
  })
  .refine(({ rules }) => countRules(rules) <= MOST_RULES, {
    path: ['rules'],
    message: `must be at most ${MOST_RULES} in all`,
  });
