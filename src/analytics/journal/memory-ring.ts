/** First in, first out, with a bound: when full, what came first stays. */
export class MemoryRing<T> {
  private items: T[] = [];

  constructor(private readonly capacity: number) {}

  get length(): number {
    return this.items.length;
  }

  /** @returns false when there was no room */
  push(item: T): boolean {
    if (this.items.length >= this.capacity) return false;
    this.items.push(item);
    return true;
  }

  peek(limit: number): T[] {
    return this.items.slice(0, limit);
  }

  drop(count: number): void {
    if (count > 0) this.items = this.items.slice(count);
  }
}
