import { type Update } from '@grammyjs/types';
import { type TransportTimings } from '../timings';
import { endsWithin, sleep } from '../time';
import { type Reception } from './reception';
import { type UpdateIntake } from './update-intake';

/** Most that getUpdates answers at once (Bot API). */
const LIMIT = 100;

export interface GetUpdates {
  offset?: number;
  limit: number;
  /** Seconds that Telegram may wait for an update. */
  timeout: number;
}

/** Where updates come from. */
export interface UpdateSource {
  /** Makes it possible to ask; resolves when it is, or when `signal` aborts. */
  open(signal: AbortSignal): Promise<void>;
  getUpdates(request: GetUpdates, signal: AbortSignal): Promise<Update[]>;
  /** Told of each answer that could be used. */
  onAnswer(): void;
  /** Told of each failure; resolves when it is time to try again, or when `signal` aborts. */
  onFailure(error: unknown, signal: AbortSignal): Promise<void>;
}

/**
 * Asks Telegram for updates until told to stop. Asking with an offset acknowledges everything below it, so the
 * offset never passes an update that is still held: while there is one, Telegram shows it again with each poll,
 * and the loop asks without waiting, at a pace.
 */
export class PollingLoop implements Reception {
  /** One more than the highest id of the newest answer; ids lower than before are a restarted count, not old news. */
  private next?: number;
  private acknowledged?: number;
  /** False after a failure: the next poll asks for an answer at once, to see whether Telegram is back. */
  private reached = false;
  private lastUpdateAt = performance.now();

  constructor(
    private readonly source: UpdateSource,
    private readonly intake: UpdateIntake,
    private readonly timings: TransportTimings,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await this.source.open(signal);
    while (!signal.aborted) {
      try {
        const updates = await this.poll(signal);
        // Taking them in now would move the offset past what nobody handles any more.
        if (signal.aborted) return;
        const fresh = this.takeIn(updates);
        this.reached = true;
        this.source.onAnswer();
        await this.pause(fresh, signal);
      } catch (error) {
        this.reached = false;
        if (!signal.aborted) await this.source.onFailure(error, signal);
      }
    }
  }

  /** Tells Telegram a last time what is done, so that the next start does not see it again. */
  async close(): Promise<void> {
    const { offset } = this;
    if (offset === undefined || offset === this.acknowledged) return;
    const deadline = new AbortController();
    const request = { offset, limit: 1, timeout: 0 };
    await endsWithin(this.timings.confirmMs, this.source.getUpdates(request, deadline.signal));
    deadline.abort();
  }

  private get offset(): number | undefined {
    return this.intake.lowestHeld ?? this.next;
  }

  private async poll(signal: AbortSignal): Promise<Update[]> {
    this.forgetOldOffset();
    const { offset } = this;
    const timeout = this.reached && this.intake.holding === 0 ? this.timings.longPollSeconds : 0;
    const updates = await this.source.getUpdates({ offset, limit: LIMIT, timeout }, signal);
    this.acknowledged = offset;
    return updates;
  }

  private takeIn(updates: readonly Update[]): number {
    const fresh = this.intake.take(updates);
    if (updates.length > 0) {
      this.next = Math.max(...updates.map(({ update_id: id }) => id)) + 1;
      this.lastUpdateAt = performance.now();
    }
    const crowded = updates.length >= LIMIT && fresh === 0;
    if (crowded) this.intake.overtake();
    this.intake.letGoAfter(crowded ? this.timings.crowdedHoldMs : this.timings.holdMs);
    return fresh;
  }

  /** Waits until nothing is held, or for the pace of polling; an answer that brought nothing is never rushed. */
  private async pause(fresh: number, signal: AbortSignal): Promise<void> {
    const { heldPollMs } = this.timings;
    if (this.intake.holding > 0) await this.intake.pauseWhileHolding(heldPollMs, signal);
    else if (fresh === 0) await sleep(heldPollMs, signal);
  }

  private forgetOldOffset(): void {
    if (this.next === undefined || this.next !== this.acknowledged) return;
    if (performance.now() - this.lastUpdateAt < this.timings.forgetOffsetAfterMs) return;
    this.next = undefined;
    this.intake.forgetDone();
  }
}
