import { type DateRange } from '../date-range';
import { type ChosenPeople } from '../segments/chosen-people';
import { type SurvivalStep } from './survival/kaplan-meier';

/**
 * What people are told apart by: the persona they met last in the range, where they came from, their language, and their
 * day of life (the first of {@link LIFE_DAYS}) when they blocked the bot, or else when they were there last.
 */
export const churnGroups = ['persona', 'source', 'language', 'life'] as const;
export type ChurnGroup = (typeof churnGroups)[number];

export const survivalGroups = ['source', 'persona'] as const;
export type SurvivalGroup = (typeof survivalGroups)[number];

export const churnFigures = ['people', 'left', 'back'] as const;
export type ChurnFigure = (typeof churnFigures)[number];

/** Days since somebody was first seen, by the first of each span; the last one is open. */
export const LIFE_DAYS = [0, 1, 7, 30, 90] as const;
/** Of so many people, those who blocked the bot last, is read what they did before. */
export const MOST_LOOKED = 2000;

export interface ChurnQuery extends ChosenPeople {
  /** Days in the analytics time zone. */
  range: DateRange;
}

export interface ChurnCounts {
  /** People who were there in the range, or blocked the bot in it. */
  people: number;
  /** Of them, who blocked the bot in it. */
  left: number;
  /** Of those, who took back their last block of the range, whenever that was. */
  back: number;
}

export interface ChurnRow extends ChurnCounts {
  group: ChurnGroup;
  /** An id, a code, the first day of a span of life, or `(none)`. */
  value: string;
}

/** What came last before a block, the oldest first. */
export interface Ending {
  events: string[];
  people: number;
}

export interface LeftPerson {
  clientId: number;
  firstName: string | null;
  username: string | null;
  blockedAt: string;
  isBack: boolean;
  /** At most ten, the oldest first, without the block. */
  events: { eventName: string; createdAt: string }[];
}

export interface Churn {
  all: ChurnCounts & { blocks: number };
  /** Those of whom most left come first, at most twenty of a group. */
  rows: ChurnRow[];
  /** How many people's last events were read: at most {@link MOST_LOOKED}. */
  looked: number;
  /** By the very last event; the most frequent first, as below. */
  last: Ending[];
  /** By the last three. */
  endings: Ending[];
  /** Who left last. */
  recent: LeftPerson[];
}

export interface SurvivalCurve {
  /** Null for everybody. */
  value: string | null;
  people: number;
  /** Who have blocked the bot and not taken it back. */
  left: number;
  /** How many days the longest of them has been known. */
  days: number;
  steps: SurvivalStep[];
}

/** Whom a figure counts. */
export interface ChurnPeople {
  figure: ChurnFigure;
  of?: { group: ChurnGroup | 'last'; value: string } | undefined;
  limit: number;
  cursor?: string | undefined;
}
