import { Pause } from './pause';

export interface WorkerOptions<Job> {
  concurrency: number;
  pollMs: number;
  /** Up to `count` jobs that are due. */
  take(count: number): Promise<Job[]>;
  /** Never rejects. */
  work(job: Job, signal: AbortSignal): Promise<void>;
}

/** Takes jobs and works on a few at a time, until it is stopped. */
export class Worker<Job> {
  private readonly running = new Set<Promise<void>>();
  private readonly breakOff = new AbortController();
  private loop: Promise<void> | undefined;
  private readonly pause = new Pause();
  /** On the monotonic clock. */
  private heldUntil = 0;

  constructor(private readonly options: WorkerOptions<Job>) {}

  start(): void {
    this.loop ??= this.run();
  }

  /** There may be something to do. */
  poke(): void {
    this.pause.end();
  }

  /** Takes nothing for a while. */
  hold(ms: number): void {
    this.heldUntil = Math.max(this.heldUntil, performance.now() + ms);
  }

  /** Breaks off what is under way, and resolves when that has been put away. */
  async stop(): Promise<void> {
    this.breakOff.abort();
    this.pause.end();
    await this.loop;
    await Promise.all(this.running);
  }

  private async run(): Promise<void> {
    const { signal } = this.breakOff;
    while (!signal.aborted) {
      // Begins before jobs are looked for, so that a poke during the search is not lost.
      const rest = this.pause.begin(this.options.pollMs);
      const free = this.options.concurrency - this.running.size;
      const isHeld = performance.now() < this.heldUntil;
      const jobs = free > 0 && !isHeld ? await this.options.take(free) : [];
      for (const job of jobs) this.begin(job, signal);
      await rest;
    }
  }

  private begin(job: Job, signal: AbortSignal): void {
    const work = this.options.work(job, signal).finally(() => {
      this.running.delete(work);
      this.pause.end();
    });
    this.running.add(work);
  }
}
