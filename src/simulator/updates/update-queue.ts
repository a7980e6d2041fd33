import { type Update } from '../api-types';
import { badRequest, conflict } from '../server/api-refusal';
import { AllowedUpdates } from './allowed-updates';

interface Poll {
  wake: () => void;
  end: (reason: string) => void;
}

export interface PollRequest {
  offset: number;
  /** Kept within 1 to 100, as Telegram does. */
  limit: number;
  /** Seconds to wait for an update when there is none; at most 50. */
  timeout: number;
}

const MAX_LIMIT = 100;
const MAX_TIMEOUT_S = 50;
/** Confirmed updates that can be delivered once more. */
const REMEMBERED = 1000;

/**
 * Updates that the bot has not confirmed. Asking with an offset confirms everything below it; a newer poll ends the
 * older one, as two pollers of one token do to each other (Bot API, getUpdates).
 */
export class UpdateQueue {
  readonly allowed = new AllowedUpdates();
  private pending: Update[] = [];
  private confirmed: Update[] = [];
  private lastId = 100_000;
  private poll: Poll | undefined;
  /** Told of each new update; a webhook delivers from here. */
  onPush: (update: Update) => void = () => undefined;
  /** Whether a webhook is set, so that polling is refused. */
  webhookActive = false;

  get depth(): number {
    return this.pending.length;
  }

  /** @returns undefined for a kind that the bot does not want to hear of */
  push(kind: string, body: unknown): Update | undefined {
    if (!this.allowed.includes(kind)) return undefined;
    this.lastId += 1;
    // As it is now: what the person edits later must not change an update that waits.
    const update: Update = { update_id: this.lastId, [kind]: structuredClone(body) };
    this.deliver(update);
    return update;
  }

  /** Delivers an update as it is, with whatever id. */
  deliver(update: Update): void {
    this.pending.push(update);
    this.poll?.wake();
    this.onPush(update);
  }

  /** Delivers an update again although the bot has confirmed it; absent: the one confirmed last. */
  redeliver(updateId = this.confirmed.at(-1)?.update_id): void {
    const update = [...this.confirmed, ...this.pending].findLast(({ update_id }) => update_id === updateId);
    if (!update) throw badRequest(`no update ${updateId ?? ''} was delivered`);
    this.deliver(update);
  }

  /** Makes the next ids begin elsewhere, as after a week without updates. */
  jumpTo(id: number): void {
    this.lastId = id - 1;
  }

  confirm(updateId: number): void {
    this.keep((update) => update.update_id !== updateId);
  }

  clear(): void {
    this.pending = [];
  }

  peek(): readonly Update[] {
    return this.pending;
  }

  /** Ends the poll that waits, if one does, with a 409. */
  endPoll(reason: string): void {
    this.poll?.end(reason);
  }

  /** @throws ApiRefusal 409 when a newer poll begins meanwhile, or a webhook is set */
  async take({ offset, limit, timeout }: PollRequest, gone: AbortSignal): Promise<Update[]> {
    if (this.webhookActive) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.endPoll('terminated by other getUpdates request; make sure that only one bot instance is running');
    if (offset > 0) this.keep(({ update_id }) => update_id >= offset);
    if (offset < 0) this.pending = this.pending.slice(offset);
    const seconds = Math.min(timeout, MAX_TIMEOUT_S);
    if (this.pending.length === 0 && seconds > 0 && !gone.aborted) await this.wait(seconds * 1000, gone);
    return this.pending.slice(0, Math.min(Math.max(limit, 1), MAX_LIMIT));
  }

  /** All others are confirmed. */
  private keep(stays: (update: Update) => boolean): void {
    const done = this.pending.filter((update) => !stays(update));
    if (done.length === 0) return;
    this.pending = this.pending.filter(stays);
    this.confirmed = [...this.confirmed, ...done].slice(-REMEMBERED);
  }

  private wait(ms: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const over = (): void => {
        clearTimeout(timer);
        gone.removeEventListener('abort', poll.wake);
        if (this.poll === poll) this.poll = undefined;
      };
      const poll: Poll = {
        wake: () => {
          over();
          resolve();
        },
        end: (reason) => {
          over();
          reject(conflict(reason));
        },
      };
      const timer = setTimeout(poll.wake, ms);
      gone.addEventListener('abort', poll.wake, { once: true });
      this.poll = poll;
    });
  }
}
