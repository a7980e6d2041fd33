/** A cursor that this version did not make, or that somebody edited. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
  constructor() {
    super('cursor: is not one that this API gave');
  }
}

/** Where a page ended: the sort key of its last row. Opaque to callers, base64url of JSON. */
export function encodeCursor(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * @param shape the types that the keys must have, in order
 * @throws InvalidCursorError
 */
export function decodeCursor(cursor: string, shape: readonly ('string' | 'number')[]): (string | number)[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursorError();
  }
  if (!Array.isArray(keys) || keys.length !== shape.length) throw new InvalidCursorError();
  if (!keys.every((key, index) => typeof key === shape[index])) throw new InvalidCursorError();
  return keys as (string | number)[];
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
