import { type PartStatus } from '../../events/status-board';

export interface Outage {
  lastedMs: number;
  /** Why, in the words of the board. */
  reason: string;
}

/** Measures for how long Telegram cannot be reached. Nobody can be told before it is over. */
export class OutageWatch {
  private began: number | undefined;
  private reason = '';

  /** @param now milliseconds on a clock that nobody sets back @returns the outage that is over now */
  look(telegram: PartStatus | undefined, now: number): Outage | undefined {
    if (telegram?.state === 'down') {
      this.began ??= now;
      this.reason = telegram.reason ?? this.reason;
      return undefined;
    }
    if (this.began === undefined) return undefined;
    const outage = { lastedMs: now - this.began, reason: this.reason };
    this.began = undefined;
    return outage;
  }
}
