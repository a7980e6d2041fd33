/** Lets `burst` pass at once and after that one each `everyMs`. */
export class TokenBucket {
  private tokens: number;
  private countedAt = performance.now();

  constructor(
    private readonly burst: number,
    private readonly everyMs: number,
  ) {
    this.tokens = burst;
  }

  /** Takes a place in line. @returns milliseconds until it is reached */
  reserve(): number {
    this.count();
    this.tokens -= 1;
    return Math.max(0, -this.tokens * this.everyMs);
  }

  /** Whether it remembers nothing that a new one would not know. */
  get isFull(): boolean {
    this.count();
    return this.tokens >= this.burst;
  }

  private count(): void {
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + (now - this.countedAt) / this.everyMs);
    this.countedAt = now;
  }
}
