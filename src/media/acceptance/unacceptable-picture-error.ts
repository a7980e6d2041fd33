export type UnacceptableReason =
  | 'empty'
  | 'too-many-bytes'
  | 'unknown-format'
  | 'malformed'
  | 'foreign-bytes'
  | 'too-long-a-side'
  | 'too-many-pixels';

/** These bytes are not a picture that we keep, show or hand on. `detail` is for the operator. */
export class UnacceptablePictureError extends Error {
  override readonly name = 'UnacceptablePictureError';
  constructor(
    readonly reason: UnacceptableReason,
    readonly detail: string,
  ) {
    super(`Unacceptable picture: ${detail}`);
  }
}
