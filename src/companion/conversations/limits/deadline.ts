/** A brain or painter did not come to an end in time. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
  constructor(
    readonly what: string,
    readonly limitMs: number,
  ) {
    super(`The ${what} took longer than ${limitMs / 1000} s`);
  }
}

/** Waits for `work`, but no longer than `limitMs`. @throws TooSlowError */
export async function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlowError(what, limitMs)), limitMs).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
