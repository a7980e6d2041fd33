/** Rules as the API takes and gives them; see `/api/docs`. */
export type Period = { lastDays: number } | { olderThanDays: number } | { from?: string; to?: string };
export type Compare = 'atLeast' | 'atMost' | 'exactly';
export type CountFact = 'messages' | 'userMessages' | 'aiMessages' | 'images' | 'stars' | 'events' | 'days';

export interface WordRule {
  type: 'word';
  fact: 'source' | 'language';
  is: 'oneOf' | 'noneOf';
  values: string[];
}
export interface FlagRule {
  type: 'flag';
  fact: 'premium' | 'blocked';
  is: boolean;
}
export interface MomentRule {
  type: 'moment';
  fact: 'firstSeen' | 'lastSeen';
  period: Period;
}
export interface CountRule {
  type: 'count';
  fact: CountFact;
  compare: Compare;
  times: number;
  period?: Period;
}
export interface EventRule {
  type: 'event';
  event: string;
  persona?: string;
  meta?: { path: string; value: string };
  compare: Compare;
  times: number;
  period?: Period;
}
export interface ExperimentRule {
  type: 'experiment';
  experiment: string;
  variant?: string;
  is: boolean;
}
export interface Group {
  type: 'group';
  match: 'all' | 'any';
  rules: Rule[];
}
export type Leaf = WordRule | FlagRule | MomentRule | CountRule | EventRule | ExperimentRule;
export type Rule = Leaf | Group;

export interface SegmentRules {
  version: 1;
  match: 'all' | 'any';
  rules: Rule[];
}

export interface Segment {
  segmentId: string;
  name: string;
  rules: SegmentRules;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** Names of the saved views that need it. */
  usedBy: string[];
}

/** Stands for any event in a rule. */
export const ANY_EVENT = '(any)';
