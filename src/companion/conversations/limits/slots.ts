/** Lets a limited number of callers work at once; the others wait in the order in which they came. */
export class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
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
