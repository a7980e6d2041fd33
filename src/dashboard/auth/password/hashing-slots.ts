/** More work is asked for than can be queued. */
export class TooBusyError extends Error {
  override readonly name = 'TooBusyError';
}

/** Lets a few callers work at once and a few more wait; whoever comes beyond that is sent away. */
export class HashingSlots {
  private readonly waiting: (() => void)[] = [];

  constructor(
    private free: number,
    private readonly maxWaiting: number,
  ) {}

  /** @throws TooBusyError */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else if (this.waiting.length >= this.maxWaiting) throw new TooBusyError();
    else await new Promise<void>((enter) => this.waiting.push(enter));
    try {
      return await work();
    } finally {
      // A slot goes from hand to hand, so that nobody who comes later can slip in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}
