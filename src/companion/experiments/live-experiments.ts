/**
 * What the code can do in more than one way. The first variant is what everybody has while nothing is tried; a row of
 * the table `experiments` with the same id decides when, on whom, and with which weights the others are tried.
 */
export const liveExperiments = {
  welcome_text: ['plain', 'inviting'],
  picture_hint: ['none', 'shown'],
} as const satisfies Record<string, readonly [string, string, ...string[]]>;

export type ExperimentId = keyof typeof liveExperiments;
export type VariantOf<E extends ExperimentId> = (typeof liveExperiments)[E][number];
