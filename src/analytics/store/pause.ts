/** A pause that somebody else can end. */
export class Pause {
  private wake: (() => void) | undefined;
  private isIdle = false;

  /** Until there is work; new events end it. @param ms at most so long */
  async idle(ms: number): Promise<void> {
    this.isIdle = true;
    await this.rest(ms);
    this.isIdle = false;
  }

  /** A pause that new events do not shorten, only the end of the application does. */
  rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake?.(), ms);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
    });
  }

  endIfIdle(): void {
    if (this.isIdle) this.end();
  }

  end(): void {
    this.wake?.();
  }
}
