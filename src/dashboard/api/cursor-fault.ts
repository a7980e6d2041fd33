import { InvalidCursorError } from '../../analytics/reports/keyset-cursor';

/** Class 22 of SQLSTATE, "data exception": a value that its type cannot hold. */
const isDataException = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^22\w{3}$/.test(error.code);

/**
 * All that a caller can say is validated, but for what a cursor holds: it is opaque, and somebody may have made
 * one. What Postgres cannot take then comes from there.
 * @throws InvalidCursorError
 */
export async function blamingCursor<T>(cursor: string | undefined, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw cursor !== undefined && isDataException(error) ? new InvalidCursorError() : error;
  }
}
