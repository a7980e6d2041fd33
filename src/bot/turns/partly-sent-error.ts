/** A part of a long answer has reached the user, the next one has not: `cause` says why. */
export class PartlySentError extends Error {
  override readonly name = 'PartlySentError';
  constructor(options: { cause: unknown }) {
    super('Only a part of an answer was delivered', options);
  }
}
