export interface AttemptLimit {
  attempts: number;
  windowMs: number;
  /** Keys remembered at most; beyond, the one that tried longest ago is forgotten. */
  capacity: number;
}

/**
 * Counts attempts that failed in a sliding window. An attempt counts from its beginning and is given back when it
 * succeeds; otherwise a thousand guesses sent at once would all pass before the first one has failed.
 */
export class AttemptLimiter {
  private readonly taken = new Map<string, number[]>();

  /** @param now milliseconds on a clock that nobody sets back */
  constructor(
    private readonly limit: AttemptLimit,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @returns milliseconds to wait where no attempt is left, else 0; a refused attempt does not count */
  take(key: string): number {
    const now = this.now();
    const recent = (this.taken.get(key) ?? []).filter((at) => at > now - this.limit.windowMs);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= this.limit.attempts)
      return oldest + this.limit.windowMs - now;
    this.remember(key, [...recent, now]);
    return 0;
  }

  giveBack(key: string): void {
    const left = this.taken.get(key)?.slice(0, -1) ?? [];
    if (left.length > 0) this.taken.set(key, left);
    else this.taken.delete(key);
  }

  private remember(key: string, attempts: number[]): void {
    // A map keeps the order of insertion: whoever tried last goes to the end.
    this.taken.delete(key);
    this.taken.set(key, attempts);
    const [longestAgo] = this.taken.keys();
    if (this.taken.size > this.limit.capacity && longestAgo !== undefined) this.taken.delete(longestAgo);
  }
}
