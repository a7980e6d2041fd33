/** How strongly the test believes in the planned shares before it sees anybody, in people. */
const BELIEF = 100;

/**
 * Whether people were shared out among the variants as planned; where they were not, something loses people of one
 * variant, and nothing that the experiment says can be trusted (Fabijan et al., "Diagnosing Sample Ratio Mismatch in
 * Online Controlled Experiments", KDD 2019). May be looked at every day: the inverse of the Bayes factor of a Dirichlet
 * against the planned shares is a p-value that holds at all times at once (Lindon and Malek, "Anytime-Valid Inference
 * for Multinomial Count Data", NeurIPS 2022, arXiv:2011.03567).
 * @param counts people of each variant
 * @param weights planned, in any unit; those without weight and people are left out
 * @returns from 0 to 1
 */
export function sampleRatioP(counts: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.some((weight, i) => weight === 0 && counts[i]! > 0)) return 0;
  let all = 0;
  let logOdds = 0;
  for (const [i, weight] of weights.entries()) {
    if (weight === 0) continue;
    const [planned, count] = [weight / total, counts[i]!];
    logOdds += logGamma(BELIEF * planned + count) - logGamma(BELIEF * planned) - count * Math.log(planned);
    all += count;
  }
  logOdds += logGamma(BELIEF) - logGamma(BELIEF + all);
  return Math.min(1, Math.exp(-logOdds));
}

/** The logarithm of the gamma function, to ten digits: Stirling's series, shifted to where it is that good. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 10; z += 1) shift += Math.log(z);
  const inverse = 1 / (z * z);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
