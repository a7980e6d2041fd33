/** A limited number of places, given in the order in which they were asked for; who goes away keeps none. */
export class Seats {
  private readonly waiting = new Set<() => void>();

  constructor(private free: number) {}

  /** Resolves with a place, which `leave` gives back. @throws the signal's reason when it aborts before */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', goAway);
        resolve();
      };
      const goAway = (): void => {
        this.waiting.delete(enter);
        reject(signal.reason as Error);
      };
      this.waiting.add(enter);
      signal.addEventListener('abort', goAway, { once: true });
    });
  }

  leave(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
