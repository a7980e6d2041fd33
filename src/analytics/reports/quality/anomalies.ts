/** Days before that decide what is usual. */
const WINDOW = 28;
const FEWEST = 7;
/** Beyond it, Iglewicz and Hoaglin call a value an outlier. */
const THRESHOLD = 3.5;
/** What a median absolute deviation, and a mean one, must be multiplied by to estimate a standard deviation. */
const OF_MEDIAN = 1.4826;
const OF_MEAN = 1.253314;

export interface Anomaly {
  /** Place in the series. */
  index: number;
  value: number;
  /** The median of the values before. */
  usual: number;
}

/**
 * Values that stand out against those before them, by the modified z-score (Iglewicz and Hoaglin, "How to Detect and
 * Handle Outliers", 1993): medians, unlike means, are not moved by the very outliers that they should find. Where more
 * than half of the values are the same, the mean deviation from the median takes the place of the median one.
 * @param series one value a day, null where there is none
 * @param least a difference from what is usual that nobody would care about
 */
export function anomaliesIn(series: readonly (number | null)[], least = 0): Anomaly[] {
  return series.flatMap((value, index) => {
    if (value === null) return [];
    const before = series.slice(Math.max(0, index - WINDOW), index).filter((each) => each !== null);
    if (before.length < FEWEST) return [];
    const usual = medianOf(before);
    const deviations = before.map((each) => Math.abs(each - usual));
    const spread =
      medianOf(deviations) * OF_MEDIAN ||
      (deviations.reduce((sum, each) => sum + each, 0) / deviations.length) * OF_MEAN;
    const distance = Math.abs(value - usual);
    return distance > least && distance > THRESHOLD * spread ? [{ index, value, usual }] : [];
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
