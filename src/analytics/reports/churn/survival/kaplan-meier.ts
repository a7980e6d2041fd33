/** How many had lived for so many whole days when they left, or when they were looked at. */
export interface Lifetimes {
  day: number;
  /** Who left then. */
  events: number;
  /** Who are still there as far as is known: at risk on that very day, and unknown from then on. */
  censored: number;
}

export interface SurvivalStep {
  day: number;
  atRisk: number;
  events: number;
  /** The share that lives longer than that day. */
  survival: number;
  /** The 95 % band; from 0 to 1, for nothing is known of it, once nobody is left. */
  low: number;
  high: number;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The product-limit estimate (Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", JASA 1958), a
 * step for each day on which somebody left. Its variance is Greenwood's (1926); the band is taken on the scale
 * log(−log S), so that it stays within 0 and 1 (Kalbfleisch and Prentice, 1980).
 * @param lifetimes each day at most once, in any order
 */
export function kaplanMeier(lifetimes: readonly Lifetimes[]): SurvivalStep[] {
  const inOrder = [...lifetimes].sort((a, b) => a.day - b.day);
  let atRisk = inOrder.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const { day, events, censored } of inOrder) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      steps.push({ day, atRisk, events, survival, ...bandOf(survival, greenwood) });
    }
    atRisk -= events + censored;
  }
  return steps;
}

function bandOf(survival: number, greenwood: number): { low: number; high: number } {
  if (survival === 0) return { low: 0, high: 1 };
  const half = (Z * Math.sqrt(greenwood)) / -Math.log(survival);
  return { low: survival ** Math.exp(half), high: survival ** Math.exp(-half) };
}
