/** What is tried. */
export interface ExperimentPlan {
  id: string;
  /** The first is what the others are compared with. Weights are relative to each other. */
  variants: readonly { id: string; weight: number }[];
  /** Name of the event that counts as success, or `name/detail` such as `premium_action/paid`. */
  goal: string;
  guards: readonly ExperimentGuard[];
  /** How long after they were exposed people may reach the goal. */
  windowHours: number;
  startedAt: Date;
  /** Undefined while it runs. */
  stoppedAt?: Date | undefined;
}

/** An event that must not become more, or less, frequent, named as a goal is. */
export interface ExperimentGuard {
  event: string;
  better: 'less' | 'more';
}

/**
 * `better` and `worse` than the first variant: the interval leaves out zero. `undecided`: it does not, yet. `too_few`:
 * fewer than 50 people in a variant, or than 10 who did it or did not.
 */
export type ExperimentVerdict = 'better' | 'worse' | 'undecided' | 'too_few';

export interface VariantFigures {
  id: string;
  /** Whose window is over. Only they count: others may still reach the goal. */
  people: number;
  converted: number;
  /** null without people */
  share: number | null;
}

/** Against the first variant. Shares of people, from -1 to 1; null where there are too few. */
export interface Comparison {
  variant: string;
  difference: number | null;
  low: number | null;
  high: number | null;
  verdict: ExperimentVerdict;
}

export interface MetricFigures {
  variants: VariantFigures[];
  comparisons: Comparison[];
}

export interface ExperimentFigures {
  goal: MetricFigures;
  guards: (ExperimentGuard & MetricFigures)[];
  /** Everybody who was exposed, by variant. */
  exposed: { id: string; people: number }[];
  /** Of those, whose window is not over. */
  waiting: number;
  /** Who was exposed to two variants, and counts nowhere. */
  crossed: number;
  /** How likely so uneven a distribution is if people are shared out as planned; below 0.001 something is wrong. */
  sampleRatioP: number;
  /** What one would have seen at the end of each day. */
  days: (MetricFigures & { date: string })[];
}

/** `waiting` are people whose window is not over; `compared` are the others, whether converted or not. */
export type ExperimentFigure = 'exposed' | 'compared' | 'converted' | 'not_converted' | 'waiting' | 'crossed';

/** A page of the people behind a figure. */
export interface ExperimentPeople {
  figure: ExperimentFigure;
  /** Without one, of all variants; does not matter for those who crossed. */
  variant?: string | undefined;
  /** Who did the event of this guard counts as converted, rather than who reached the goal. */
  guard?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}
