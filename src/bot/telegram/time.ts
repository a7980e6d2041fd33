/** Sleeps, or wakes as soon as one of `signals` aborts; never rejects. */
export function sleep(ms: number, ...signals: AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    for (const signal of signals) signal.addEventListener('abort', wake);
    if (signals.some((signal) => signal.aborted)) wake();
  });
}

/** Waits for `work`, but no longer than `ms`. @returns whether it ended in time; a failure is an end too */
export async function endsWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, sleep(ms, timer.signal).then(() => false)]);
  } finally {
    timer.abort();
  }
}

/** Pauses that double up to a limit, half of each random so that many callers do not return together. */
export class Backoff {
  private failures = 0;

  constructor(
    private readonly firstMs: number,
    private readonly longestMs: number,
  ) {}

  next(): number {
    const pause = Math.min(this.longestMs, this.firstMs * 2 ** Math.min(this.failures++, 20));
    return pause / 2 + (Math.random() * pause) / 2;
  }

  reset(): void {
    this.failures = 0;
  }
}
