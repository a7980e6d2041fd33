import { TelegramError } from 'telegraf';
import { Backoff, sleep } from '../time';
import { type TransportTimings } from '../timings';
import { type Failure, failureOf } from './failure';
import { FloodGate } from './limits/flood-gate';
import { isPresence, pauseBeforeRetry } from './retry-policy';

/** One call, as far as sending it once more needs to know it. */
export interface Sending<T> {
  method: string;
  chat: number | string | undefined;
  /** What it carries can be read only once. */
  once: boolean;
  send: () => Promise<T>;
}

/** How Telegram says that nothing reaches a user any more (403; tdlib/telegram-bot-api, Client). */
const UNREACHABLE = /bot was blocked by the user|user is deactivated/;

/** Sends calls again that may be sent again, and none where Telegram wants to be left in peace. */
export class Perseverance {
  private readonly flood = new FloodGate();
  /** Told when Telegram refuses to deliver to a user for good. */
  onUnreachable: (clientId: number, reason: string) => void = () => undefined;

  /** @param closed wakes whoever waits, because nothing will be sent any more */
  constructor(
    private readonly timings: TransportTimings,
    private readonly closed: AbortSignal,
  ) {}

  /** @throws what the last try threw; TelegramError 429 where waiting would take too long */
  async deliver<T>({ method, chat, once, send }: Sending<T>): Promise<T> {
    const { patienceMs, retryFirstMs, retryLongestMs } = this.timings;
    const backoff = new Backoff(retryFirstMs, retryLongestMs);
    for (let attempt = 1; ; attempt++) {
      await this.waitForPeace(method, chat);
      try {
        return await send();
      } catch (error) {
        const failure = failureOf(error);
        this.learnFrom(failure, method, chat);
        const pause = once
          ? undefined
          : pauseBeforeRetry(failure, { method, attempt, backoffMs: backoff.next(), patienceMs });
        if (pause === undefined) throw error;
        await sleep(pause, this.closed);
      }
    }
  }

  private async waitForPeace(method: string, chat: Sending<never>['chat']): Promise<void> {
    const patience = isPresence(method) ? 0 : this.timings.patienceMs;
    while (!this.closed.aborted) {
      const pause = this.flood.pauseFor(chat);
      if (pause === 0) return;
      if (pause > patience) throw tooManyRequests(method, pause);
      // Meanwhile another refusal may ask for more.
      await sleep(pause, this.closed);
    }
  }

  private learnFrom(failure: Failure, method: string, chat: Sending<never>['chat']): void {
    if (failure.kind !== 'refused') return;
    const { code, description, retryAfterMs } = failure;
    if (code === 429 && retryAfterMs !== undefined) this.flood.refused(method, chat, retryAfterMs);
    // Groups and channels have negative ids, or names (Bot API `chat_id`).
    if (code === 403 && Number(chat) > 0 && UNREACHABLE.test(description)) {
      this.onUnreachable(Number(chat), description);
    }
  }
}

/** What Telegram would answer, without asking it. */
function tooManyRequests(method: string, pauseMs: number): TelegramError {
  const seconds = Math.ceil(pauseMs / 1000);
  const description = `Too Many Requests: retry after ${seconds}`;
  return new TelegramError(
    { error_code: 429, description, parameters: { retry_after: seconds } },
    { method },
  );
}
