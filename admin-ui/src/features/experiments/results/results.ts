import { type Better } from '../experiment';

export type Verdict = 'better' | 'worse' | 'undecided' | 'too_few';
const figures = ['exposed', 'compared', 'converted', 'waiting', 'crossed'] as const;
export type Figure = (typeof figures)[number];

/** Whose people are shown; without a variant, those of all. */
export interface OpenFigure {
  figure: Figure;
  variant?: string | undefined;
  /** The event of the guard that it is a figure of, if not of the goal. */
  guard?: string | undefined;
}

export interface VariantFigures {
  id: string;
  people: number;
  converted: number;
  share: number | null;
}

export interface Comparison {
  variant: string;
  difference: number | null;
  low: number | null;
  high: number | null;
  verdict: Verdict;
}

export interface Metric {
  variants: VariantFigures[];
  comparisons: Comparison[];
}

export interface Results {
  goal: Metric;
  guards: (Metric & { event: string; better: Better })[];
  exposed: { id: string; people: number }[];
  waiting: number;
  crossed: number;
  sampleRatioP: number;
  days: (Metric & { date: string })[];
}

/** Below it people are not shared out as planned. */
export const MISMATCH = 0.001;

/** As the address says it: `figure:variant:guard`. */
export const addressOf = ({ figure, variant = '', guard = '' }: OpenFigure): string =>
  [figure, variant, guard].join(':');

export function openFigure(text: string | null): OpenFigure | null {
  const [figure, variant, guard] = text?.split(':') ?? [];
  const known = figures.find((each) => each === figure);
  return known ? { figure: known, variant: variant || undefined, guard: guard || undefined } : null;
}

/** How far from zero the widest of some intervals reaches. */
export const reach = (comparisons: readonly Comparison[]): number =>
  Math.max(0.01, ...comparisons.flatMap(({ low, high }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]));

/** Days on which there is something to draw about a variant. */
export function lineOf(days: Results['days'], variant: string) {
  return days.flatMap(({ date, comparisons }) => {
    const found = comparisons.find((each) => each.variant === variant);
    if (!found) return [];
    const { difference, low, high } = found;
    return difference === null || low === null || high === null ? [] : [{ date, difference, low, high }];
  });
}
