import { differenceOf, type Proportion, shareOf } from './always-valid';
import { type Comparison, type MetricFigures } from './experiment-query';

/** One in twenty experiments without any effect may seem to have one, however often it is looked at. */
const ALPHA = 0.05;

/**
 * Every variant against the first. Where there are several, they share the one mistake in twenty (Bonferroni).
 * @param better which direction is good
 */
export function metricOf(
  ids: readonly string[],
  counts: readonly Proportion[],
  better: 'less' | 'more' = 'more',
): MetricFigures {
  const alpha = ALPHA / Math.max(1, ids.length - 1);
  return {
    variants: ids.map((id, i) => ({
      id,
      people: counts[i]!.people,
      converted: counts[i]!.converted,
      share: counts[i]!.people === 0 ? null : shareOf(counts[i]!),
    })),
    comparisons: ids.slice(1).map((variant, i): Comparison => {
      const found = differenceOf(counts[0]!, counts[i + 1]!, alpha);
      if (!found) return { variant, difference: null, low: null, high: null, verdict: 'too_few' };
      const isMore = found.low > 0;
      const isDecided = isMore || found.high < 0;
      const verdict = !isDecided ? 'undecided' : isMore === (better === 'more') ? 'better' : 'worse';
      return { variant, ...found, verdict };
    }),
  };
}
