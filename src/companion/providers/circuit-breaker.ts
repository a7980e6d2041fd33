export interface BreakerSettings {
  /** Failures in a row after which nobody is sent there any more. */
  failures: number;
  /** How long it rests then; twice as long each time that the one who looks fails too. */
  restMs: number;
  longestRestMs: number;
}

const usual: BreakerSettings = { failures: 3, restMs: 15_000, longestRestMs: 300_000 };

/**
 * Spares people the wait for a provider that fails: after some failures in a row it is left alone for a while, then one
 * request at a time goes to see whether it is back. Who enters must say how it went.
 */
export class CircuitBreaker {
  private readonly settings: BreakerSettings;
  private inARow = 0;
  private rests = 0;
  private restsUntil: number | undefined;
  private probing = false;

  constructor(settings: Partial<BreakerSettings> = {}) {
    this.settings = { ...usual, ...settings };
  }

  get isOpen(): boolean {
    return this.restsUntil !== undefined;
  }

  /** @returns whether this request may go there */
  enter(): boolean {
    if (this.restsUntil === undefined) return true;
    if (this.probing || performance.now() < this.restsUntil) return false;
    this.probing = true;
    return true;
  }

  succeeded(): void {
    this.inARow = 0;
    this.rests = 0;
    this.restsUntil = undefined;
    this.probing = false;
  }

  /** @param atLeastMs how long the provider itself asked to be left alone; `atOnce`: more of the same is pointless */
  failed({ atLeastMs = 0, atOnce = false }: { atLeastMs?: number; atOnce?: boolean } = {}): void {
    // Of many who were there when it fell silent, the last to notice must not make it rest longer.
    if (this.isOpen && !this.probing) return;
    this.inARow += 1;
    if (!atOnce && atLeastMs === 0 && !this.probing && this.inARow < this.settings.failures) return;
    this.probing = false;
    const { restMs, longestRestMs } = this.settings;
    const rest = Math.min(longestRestMs, Math.max(atLeastMs, restMs * 2 ** Math.min(this.rests, 10)));
    this.rests += 1;
    this.restsUntil = performance.now() + rest;
  }

  /** It ended in a way that says nothing about the provider. */
  leave(): void {
    this.probing = false;
  }
}
