import { until } from '../../../../test/support/until';
import { Worker } from './worker';

describe('Worker', () => {
  let jobs: number[];
  let running: { job: number; finish: () => void; signal: AbortSignal }[];
  let worker: Worker<number>;

  beforeEach(() => {
    jobs = [];
    running = [];
    worker = new Worker<number>({
      concurrency: 2,
      // Longer than a test waits: what happens, happens because of a poke.
      pollMs: 600_000,
      take: (count) => Promise.resolve(jobs.splice(0, count)),
      work: (job, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve());
          running.push({ job, finish: resolve, signal });
        }),
    });
  });
  afterEach(() => worker.stop());

  it('works on a few at a time, and takes the next when one is done', async () => {
    jobs = [1, 2, 3, 4];
    worker.start();
    await until('two jobs', () => running.length === 2);
    expect(jobs).toEqual([3, 4]);
    running[0]?.finish();
    await until('a third', () => running.length === 3);
    expect(running[2]?.job).toBe(3);
    expect(jobs).toEqual([4]);
  });

  it('looks for work when it is poked', async () => {
    worker.start();
    await new Promise(setImmediate);
    jobs.push(1);
    worker.poke();
    await until('the job', () => running.length === 1);
  });

  it('takes nothing while it is held, pokes or not', async () => {
    worker.hold(600_000);
    jobs = [1];
    worker.start();
    worker.poke();
    await new Promise(setImmediate);
    expect(jobs).toEqual([1]);
  });

  it('breaks off at the stop, takes no more, and waits until all is put away', async () => {
    jobs = [1, 2, 3];
    worker.start();
    await until('two jobs', () => running.length === 2);
    await worker.stop();
    expect(running.every(({ signal }) => signal.aborted)).toBe(true);
    expect(jobs).toEqual([3]);
  });
});
