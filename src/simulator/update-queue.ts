import { type Update } from './api-types';
import { badRequest, conflict } from './server/api-refusal';

interface Poll {
  wake: () => void;
  terminate: () => void;
}

const MAX_LIMIT = 100;

/**
 * Updates that the bot has not confirmed. Asking with an offset confirms everything below it; a newer poll ends the
 * older one, as two pollers of one token do to each other (Bot API, getUpdates).
 */
export class UpdateQueue {
  private pending: Update[] = [];
  private lastId = 100_000;
  private poll: Poll | undefined;
  /** Told of each new update; a webhook delivers from here. */
  onPush: (update: Update) => void = () => undefined;
  /** Whether a webhook is set, so that polling is refused. */
  webhookActive = false;

  get depth(): number {
    return this.pending.length;
  }

  push(kind: string, body: unknown): Update {
    this.lastId += 1;
    // As it is now: what the person edits later must not change an update that waits.
    const update: Update = { update_id: this.lastId, [kind]: structuredClone(body) };
    this.deliver(update);
    return update;
  }

  /** Delivers an update as it is, also one that was confirmed before. */
  deliver(update: Update): void {
    this.pending.push(update);
    this.poll?.wake();
    this.onPush(update);
  }

  /** Makes the next ids begin elsewhere, as after a week without updates. */
  jumpTo(id: number): void {
    this.lastId = id - 1;
  }

  confirm(updateId: number): void {
    this.pending = this.pending.filter((update) => update.update_id !== updateId);
  }

  clear(): void {
    this.pending = [];
  }

  peek(): readonly Update[] {
    return this.pending;
  }

  /**
   * @param timeout seconds to wait for an update when there is none
   * @throws ApiRefusal 409 when a newer poll begins meanwhile, or a webhook is set
   */
  async take(offset: number, limit: number, timeout: number, gone: AbortSignal): Promise<Update[]> {
    if (this.webhookActive) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    if (limit < 1 || limit > MAX_LIMIT) throw badRequest('limit must be between 1 and 100');
    this.poll?.terminate();
    if (offset > 0) this.pending = this.pending.filter((update) => update.update_id >= offset);
    if (offset < 0) this.pending = this.pending.slice(offset);
    if (this.pending.length === 0 && timeout > 0) await this.wait(timeout * 1000, gone);
    return this.pending.slice(0, limit);
  }

  private wait(ms: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const over = (settle: () => void) => () => {
        clearTimeout(timer);
        gone.removeEventListener('abort', poll.wake);
        if (this.poll === poll) this.poll = undefined;
        settle();
      };
      const poll: Poll = {
        wake: over(resolve),
        terminate: over(() =>
          reject(
            conflict(
              'terminated by other getUpdates request; make sure that only one bot instance is running',
            ),
          ),
        ),
      };
      const timer = setTimeout(poll.wake, ms);
      gone.addEventListener('abort', poll.wake, { once: true });
      this.poll = poll;
    });
  }
}
