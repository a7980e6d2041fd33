/** First in, first out, with a bound: when full, what came first stays. */
export class MemoryRing<T> {
  private readonly items = new Set<T>();
  private readonly lent = new Set<T>();

  constructor(private readonly capacity: number) {}

  get length(): number {
    return this.items.size;
  }

  /** @returns false when there was no room */
  push(item: T): boolean {
    if (this.items.size >= this.capacity) return false;
    this.items.add(item);
    return true;
  }

  /** Lends the oldest that nobody else holds; each stays until {@link drop}, or goes back by {@link giveBack}. */
  lend(limit: number): T[] {
    const lent: T[] = [];
    for (const item of this.items) {
      if (lent.length >= limit) break;
      if (this.lent.has(item)) continue;
      this.lent.add(item);
      lent.push(item);
    }
    return lent;
  }

  giveBack(items: readonly T[]): void {
    for (const item of items) this.lent.delete(item);
  }

  drop(items: readonly T[]): void {
    for (const item of items) {
      this.items.delete(item);
      this.lent.delete(item);
    }
  }
}
