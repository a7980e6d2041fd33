import { ConflictException, NotFoundException } from '@nestjs/common';
import { ExperimentStateError, UnknownExperimentError } from './refusals';

/** Turns what cannot be done with an experiment into a refusal that says why. */
export async function blamingState<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ExperimentStateError) throw new ConflictException(error.message, { cause: error });
    if (error instanceof UnknownExperimentError) throw new NotFoundException(error.message, { cause: error });
    throw error;
  }
}
