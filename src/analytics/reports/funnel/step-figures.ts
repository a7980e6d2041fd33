import { type FunnelFigures, type FunnelStepFigures } from './funnel-query';

/** What is counted of a step. */
export interface Counted {
  /** Null for everybody. */
  key: string | null;
  /** From 1. */
  step: number;
  people: number;
  /** Of those, whose window is not over. */
  open: number;
  median: number | null;
  p90: number | null;
}

/** @param counted of each group the steps that anybody reached, the largest group first */
export function funnelFigures(length: number, counted: readonly Counted[]): FunnelFigures {
  const keys = counted.flatMap(({ key, step }) => (step === 1 && key !== null ? [key] : []));
  const of = (key: string | null) =>
    stepsOf(
      length,
      counted.filter((row) => row.key === key),
    );
  return { steps: of(null), groups: keys.map((key) => ({ key, steps: of(key) })) };
}

function stepsOf(length: number, rows: readonly Counted[]): FunnelStepFigures[] {
  const known = new Map(rows.map((row) => [row.step, row]));
  return Array.from({ length }, (_, index) => {
    const own = known.get(index + 1);
    const next = known.get(index + 2);
    const before = known.get(index);
    const [people, open] = [own?.people ?? 0, own?.open ?? 0];
    const isLast = index === length - 1;
    const waiting = isLast ? 0 : open - (next?.open ?? 0);
    return {
      people,
      shareOfFirst: share(people, known.get(1)?.people),
      shareOfBefore: index === 0 ? null : share(people, before?.people),
      medianMs: own?.median ?? null,
      p90Ms: own?.p90 ?? null,
      lost: isLast ? 0 : people - (next?.people ?? 0) - waiting,
      waiting,
    };
  });
}

const share = (part: number, whole = 0): number | null => (whole > 0 ? part / whole : null);
