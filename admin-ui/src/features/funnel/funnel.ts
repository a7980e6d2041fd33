import { formatUnit } from '../../lib/format/numbers';
import { duration } from '../../lib/format/times';
import { type DateRange } from '../../lib/url/range';
import { type FunnelStep } from './steps';

export const orders = ['ordered', 'any'] as const;
export type FunnelOrder = (typeof orders)[number];
export const splits = ['source', 'language', 'persona'] as const;
export type FunnelSplit = (typeof splits)[number];
export const figures = ['reached', 'lost', 'waiting'] as const;
export type FunnelFigure = (typeof figures)[number];

/** In hours. */
export const windows = [1, 24, 72, 168, 336, 720, 2160] as const;
const USUAL_WINDOW = 168;

export interface FunnelStepFigures {
  people: number;
  /** 0 to 1; null where there is nothing to divide by. */
  shareOfFirst: number | null;
  shareOfBefore: number | null;
  /** From the step before. */
  medianMs: number | null;
  p90Ms: number | null;
  /** Who came to this step and not to the next, and whose window is over; who still may. */
  lost: number;
  waiting: number;
}

export interface Funnel {
  steps: FunnelStepFigures[];
  groups: { key: string; steps: FunnelStepFigures[] }[];
}

export interface FunnelQuestion {
  range: DateRange;
  steps: readonly FunnelStep[];
  order: FunnelOrder;
  window: number;
  source: string | null;
  language: string | null;
  persona: string | null;
  segment: string | null;
}

/** As the API takes it. */
export const parametersOf = ({ range: { from, to }, steps, ...rest }: FunnelQuestion) => ({
  from,
  to,
  steps: JSON.stringify(steps),
  ...rest,
});

export const orderOf = (wanted: string | null): FunnelOrder =>
  orders.find((order) => order === wanted) ?? 'ordered';
export const splitOf = (wanted: string | null): FunnelSplit | null =>
  splits.find((split) => split === wanted) ?? null;
export const windowOf = (wanted: string | null): number =>
  windows.find((hours) => hours === Number(wanted)) ?? USUAL_WINDOW;

/** A figure that somebody wants to see the people of; `group` is one of the split. */
export interface OpenFigure {
  /** From 1. */
  step: number;
  figure: FunnelFigure;
  group?: string;
}

/** "?open=lost.3", or with a group "?open=reached.2.spring". */
export const figureName = ({ step, figure, group }: OpenFigure): string =>
  `${figure}.${step}${group === undefined ? '' : `.${group}`}`;

export function figureOf(name: string | null, steps: number): OpenFigure | null {
  const [, figure, step, group] = /^(\w+)\.(\d{1,2})(?:\.(.+))?$/s.exec(name ?? '') ?? [];
  const known = figures.find((id) => id === figure);
  if (!known || !Number(step) || Number(step) > steps) return null;
  return { step: Number(step), figure: known, ...(group && { group }) };
}

/** "40 sec", "7 hr": how long a step took. */
export const took = (ms: number): string =>
  ms < 60_000 ? formatUnit(Math.round(ms / 1000), 'second') : duration(ms);
