import { type Better } from '../experiment';

export type Verdict = 'better' | 'worse' | 'undecided' | 'too_few';
export type Figure = 'exposed' | 'converted' | 'waiting' | 'crossed';

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
export const MISMATCH = 0.01;

/** The figure whose people are shown, as the address says it: `variant:figure`. */
export function openFigure(text: string | null): { variant: string; figure: Figure } | null {
  const [variant, figure] = text?.split(':') ?? [];
  const known = (['exposed', 'converted', 'waiting', 'crossed'] as const).find((each) => each === figure);
  return variant !== undefined && known ? { variant, figure: known } : null;
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
