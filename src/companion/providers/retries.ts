import { faultOf } from './fault-of';
import { type ProviderFault } from './provider-error';

export interface RetryPlan {
  attempts: number;
  /** After which nothing more is begun, and no longer pause is waited for. */
  withinMs: number;
  firstPauseMs: number;
  /** What is worth another try. */
  faults: ReadonlySet<ProviderFault>;
  signal?: AbortSignal;
}

/** Tries `work` again while that may help. @throws ProviderError of the last try */
export async function withRetries<T>(plan: RetryPlan, work: (attempt: number) => Promise<T>): Promise<T> {
  const begun = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      const fault = faultOf(error);
      const pause = fault.retryAfterMs ?? jittered(plan.firstPauseMs * 2 ** (attempt - 1));
      const late = performance.now() - begun + pause > plan.withinMs;
      if (attempt >= plan.attempts || late || !plan.faults.has(fault.fault)) throw fault;
      if (!(await waited(pause, plan.signal))) throw fault;
    }
  }
}

/** Of many who were refused at once, not all come back at once. */
const jittered = (ms: number): number => ms * (0.5 + Math.random() / 2);

/** @returns false if `signal` aborted meanwhile */
function waited(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve(!signal?.aborted);
    };
    const timer = setTimeout(end, ms).unref();
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
  });
}
