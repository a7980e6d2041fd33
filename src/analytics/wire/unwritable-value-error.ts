/** A value that the column's type cannot hold; the code is the SQLSTATE that Postgres gives for it. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';
  constructor(
    readonly code: '22003' | '22P02',
    type: string,
  ) {
    super(code === '22003' ? `${type} out of range` : `invalid input syntax for type ${type}`);
  }
}
