/** How many of some people did something. */
export interface Proportion {
  people: number;
  converted: number;
}

/** Of two shares, the second less the first, with bounds; all from -1 to 1. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

/**
 * So many people in all are where the interval is tightest; the promise holds for any number. A companion bot has
 * thousands of new people in the weeks that an experiment runs.
 */
const TIGHTEST_AT = 5000;
/** Below these, shares are not yet distributed as the central limit theorem promises. */
const FEWEST_PEOPLE = 50;
const FEWEST_OF_A_KIND = 10;

/**
 * Bounds between which the true difference lies at all times at once with probability 1 - alpha, so that it may be
 * looked at every day, and the experiment be ended at any look, without fooling oneself: an asymptotic confidence
 * sequence by Robbins' normal mixture, theorem 2.2 of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform
 * central limit theory and asymptotic confidence sequences", Annals of Statistics 52 (2024), arXiv:2103.06476. The same
 * mixture underlies Johari, Koomen, Pekelis and Walsh, "Always Valid Inference", Operations Research 70 (2022).
 * @returns undefined while there are too few people to say anything
 */
export function differenceOf(
  control: Proportion,
  variant: Proportion,
  alpha: number,
): Difference | undefined {
  const all = { people: control.people + variant.people, converted: control.converted + variant.converted };
  const rarer = Math.min(all.converted, all.people - all.converted);
  if (Math.min(control.people, variant.people) < FEWEST_PEOPLE || rarer < FEWEST_OF_A_KIND) return undefined;
  const difference = shareOf(variant) - shareOf(control);
  const n = all.people;
  const scaled = n * mixtureVariance(alpha);
  const width = Math.sqrt(
    (varianceOf(control) + varianceOf(variant)) *
      ((2 * (scaled + 1)) / scaled) *
      Math.log(Math.sqrt(scaled + 1) / alpha),
  );
  return { difference, low: Math.max(-1, difference - width), high: Math.min(1, difference + width) };
}

export const shareOf = ({ people, converted }: Proportion): number => (people === 0 ? 0 : converted / people);

/**
 * Of an observed share. One more of each kind keeps it above zero where all or nobody converted (Agresti and Caffo,
 * "Simple and effective confidence intervals for proportions", The American Statistician 54, 2000).
 */
function varianceOf({ people, converted }: Proportion): number {
  const share = (converted + 1) / (people + 2);
  return (share * (1 - share)) / people;
}

/** The square of rho that makes the interval tightest at {@link TIGHTEST_AT}, appendix B.2 there. */
function mixtureVariance(alpha: number): number {
  const log = -2 * Math.log(alpha);
  return (log + Math.log(log + 1)) / TIGHTEST_AT;
}
