import { type DateRange } from '../date-range';
import { type ChosenPeople } from '../segments/chosen-people';

/** What somebody must have done. */
export interface FunnelStep {
  event: string;
  /** Which such event counts: the n-th after the step before, or of the range for the first step. */
  times: number;
  /** Only events of this persona. */
  persona?: string | undefined;
  /** Only events whose meta holds this text or number; `path` is keys joined by dots. */
  meta?: { path: string; value: string } | undefined;
}

/**
 * `ordered`: each step after the one before. `any`: within the window from their first event of any step, in whatever
 * order.
 */
export type FunnelOrder = 'ordered' | 'any';

export type FunnelSplit = 'source' | 'language' | 'persona';

export interface FunnelQuery extends ChosenPeople {
  /** Days within which people must begin, in the analytics time zone. */
  range: DateRange;
  steps: readonly FunnelStep[];
  order: FunnelOrder;
  /** How long somebody has for all steps, from their first. */
  windowHours: number;
}

/** Figures of a step, each of which stands for people. */
export type FunnelFigure = 'reached' | 'lost' | 'waiting';

/** A page of the people behind a figure. */
export interface FunnelPeople {
  /** From 1. */
  step: number;
  figure: FunnelFigure;
  limit: number;
  cursor?: string | undefined;
}

export interface FunnelClock {
  now: Date;
  /** Of the days of the range. */
  zone: string;
}

export interface FunnelStepFigures {
  people: number;
  /** Of those who began, and of those of the step before; null where there are none. */
  shareOfFirst: number | null;
  shareOfBefore: number | null;
  /** From the step before, in milliseconds; null for the first step, and where nobody came so far. */
  medianMs: number | null;
  p90Ms: number | null;
  /** Who came to this step and not to the next, and whose window is over. */
  lost: number;
  /** Who came to this step and not to the next, and still may. */
  waiting: number;
}

export interface FunnelGroup {
  /** `(none)` for people without one. */
  key: string;
  steps: FunnelStepFigures[];
}

export interface FunnelFigures {
  steps: FunnelStepFigures[];
  /** The largest groups of the split, by who began. */
  groups: FunnelGroup[];
}
