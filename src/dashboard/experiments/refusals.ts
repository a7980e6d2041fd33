import { isDeepStrictEqual } from 'node:util';
import { type Experiment, type ExperimentText } from './experiment';

/** What was asked for does not fit what the experiment is now. The message says why, and what to do. */
export class ExperimentStateError extends Error {
  override readonly name = 'ExperimentStateError';
}

export class UnknownExperimentError extends Error {
  override readonly name = 'UnknownExperimentError';
}

/** @throws ExperimentStateError */
export function refuseStart({ id, status, variants, knownVariants }: Experiment): void {
  if (status === 'running') throw new ExperimentStateError(`id: ${id} runs already`);
  if (status === 'stopped')
    throw new ExperimentStateError(
      `id: ${id} is over, and people remember what they saw; try it again under another id in the code`,
    );
  if (!knownVariants) throw new ExperimentStateError(`id: the running code knows no experiment ${id}`);
  const tried = variants.filter(({ weight }) => weight > 0);
  if (tried.length < 2) throw new ExperimentStateError('variants: at least two need a weight');
  const unknown = tried.find((variant) => !knownVariants.includes(variant.id));
  if (unknown)
    throw new ExperimentStateError(
      `variants: the running code knows ${knownVariants.join(', ')}, and not ${unknown.id}`,
    );
}

/** @param shipped what everybody is to get; null: what they had before. @throws ExperimentStateError */
export function refuseStop(
  { id, status, variants, knownVariants }: Experiment,
  shipped: string | null,
): void {
  if (status === 'draft') throw new ExperimentStateError(`id: ${id} has not started`);
  if (shipped === null && status === 'stopped') throw new ExperimentStateError(`id: ${id} is over already`);
  if (shipped !== null && !variants.some((variant) => variant.id === shipped))
    throw new ExperimentStateError(`variant: ${id} has no variant ${shipped}`);
  if (shipped !== null && !knownVariants?.includes(shipped))
    throw new ExperimentStateError(`variant: the running code has no ${shipped} to give; it was taken out`);
}

const WHY_FIXED = {
  variants: 'people would move from one variant to another',
  audience: 'people would move from one variant to another',
  goal: 'a goal that is chosen after looking is always met',
  windowHours: 'a goal that is chosen after looking is always met',
} as const;

/** What is fixed once it has started. @throws ExperimentStateError */
export function refuseAnother(before: Experiment, text: ExperimentText): void {
  for (const [field, why] of Object.entries(WHY_FIXED) as [keyof typeof WHY_FIXED, string][])
    if (!isDeepStrictEqual(before[field], text[field]))
      throw new ExperimentStateError(`${field}: cannot change since ${before.id} has started: ${why}`);
}
