/** Telegram (or whatever answers in its place) let a call wait too long; whether it was carried out is unknown. */
export class ApiDeadlineError extends Error {
  override readonly name = 'ApiDeadlineError';
  constructor(
    readonly method: string,
    readonly deadlineMs: number,
  ) {
    super(`No answer to ${method} within ${deadlineMs / 1000} s`);
  }
}

/**
 * Runs `call`, aborts it at the deadline or with one of `abortOn`, and does not trust it to notice: telegraf fetches
 * files by URL without listening to the signal.
 * @throws ApiDeadlineError
 */
export async function withDeadline<T>(
  { method, deadlineMs, abortOn }: { method: string; deadlineMs: number; abortOn: readonly AbortSignal[] },
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = (event: Event): void => controller.abort((event.target as AbortSignal).reason);
  const timer = setTimeout(() => controller.abort(new ApiDeadlineError(method, deadlineMs)), deadlineMs);
  for (const signal of abortOn) signal.addEventListener('abort', abort, { once: true });
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error), {
      once: true,
    });
  });
  try {
    abortOn.forEach((signal) => signal.throwIfAborted());
    return await Promise.race([aborted, call(controller.signal)]);
  } finally {
    clearTimeout(timer);
    for (const signal of abortOn) signal.removeEventListener('abort', abort);
  }
}
