/** Remembers the newest things it was given: at least half of `capacity`, never more than all of it. */
export class RecentSet<T> {
  private newer = new Set<T>();
  private older = new Set<T>();

  constructor(private readonly capacity: number) {}

  has(thing: T): boolean {
    return this.newer.has(thing) || this.older.has(thing);
  }

  add(thing: T): void {
    this.newer.add(thing);
    if (this.newer.size < this.capacity / 2) return;
    this.older = this.newer;
    this.newer = new Set();
  }

  delete(thing: T): void {
    this.newer.delete(thing);
    this.older.delete(thing);
  }
}
