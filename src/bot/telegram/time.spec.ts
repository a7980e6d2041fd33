import { Backoff, endsWithin, sleep } from './time';

const never = new Promise<void>(() => undefined);

describe('sleep', () => {
  it('ends when any of its signals aborts, or has aborted already', async () => {
    const one = new AbortController();
    const long = sleep(1_000_000, new AbortController().signal, one.signal);
    one.abort();
    await long;
    await sleep(1_000_000, AbortSignal.abort());
  });
});

describe('endsWithin', () => {
  it('tells whether the work ended in time, however it ended', async () => {
    await expect(endsWithin(1_000_000, Promise.resolve())).resolves.toBe(true);
    await expect(endsWithin(1_000_000, Promise.reject(new Error('no')))).resolves.toBe(true);
    await expect(endsWithin(1, never)).resolves.toBe(false);
  });
});

describe('Backoff', () => {
  it('doubles up to its limit, never by chance below half, and begins again after a success', () => {
    const backoff = new Backoff(100, 1000);
    for (const ceiling of [100, 200, 400, 800, 1000, 1000]) {
      const pause = backoff.next();
      expect(pause).toBeGreaterThanOrEqual(ceiling / 2);
      expect(pause).toBeLessThanOrEqual(ceiling);
    }
    backoff.reset();
    expect(backoff.next()).toBeLessThanOrEqual(100);
  });

  it('stays finite after any number of failures', () => {
    const backoff = new Backoff(1, 1000);
    for (let failures = 0; failures < 5000; failures++) expect(backoff.next()).toBeLessThanOrEqual(1000);
  });
});
