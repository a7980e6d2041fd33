import { type Update } from '@grammyjs/types';
import { type UserFromGetMe, type WebhookInfo } from 'telegraf/types';
import { isWebhookConflict } from './diagnosis';
import { type GetUpdates, type UpdateSource } from './incoming/polling-loop';
import { failureOf } from './outgoing/failure';
import { type TelegramClient } from './outgoing/telegram-client';
import { type TelegramStatus } from './telegram-status';
import { Backoff, sleep } from './time';
import { type TransportTimings } from './timings';
import { type WebhookAddress } from './webhook/webhook-address';

/** No list of kinds: the default, which an earlier bot with this token may have changed. */
const DEFAULT_KINDS: [] = [];
/** Updates that Telegram may bring at once; as many as it allows, because each is acknowledged on its own. */
const WEBHOOK_CONNECTIONS = 100;

/** The transport's own talk with Telegram: whatever comes back, it goes on trying and says how things are. */
export class TelegramConnection implements UpdateSource {
  private readonly backoff: Backoff;

  constructor(
    private readonly client: TelegramClient,
    private readonly status: TelegramStatus,
    private readonly timings: TransportTimings,
  ) {
    this.backoff = new Backoff(timings.retryFirstMs, timings.retryLongestMs);
  }

  /** @returns who the bot is, however long that takes; undefined if `signal` aborts before */
  identify(signal: AbortSignal): Promise<UserFromGetMe | undefined> {
    return this.insist(() => this.client.attempt('getMe', {}, { abortOn: [signal] }), signal);
  }

  /** A webhook left from before would make Telegram refuse to be polled. */
  async open(signal: AbortSignal): Promise<void> {
    await this.insist(() => this.removeWebhook(signal), signal);
  }

  /** Has Telegram bring updates, however long that takes, or until `signal` aborts. */
  async setWebhook({ url, secret }: WebhookAddress, signal: AbortSignal): Promise<void> {
    const settings = {
      url,
      secret_token: secret,
      max_connections: WEBHOOK_CONNECTIONS,
      allowed_updates: DEFAULT_KINDS,
    };
    await this.insist(() => this.client.attempt('setWebhook', settings, { abortOn: [signal] }), signal);
  }

  webhookInfo(signal: AbortSignal): Promise<WebhookInfo> {
    return this.client.attempt('getWebhookInfo', {}, { abortOn: [signal] });
  }

  async getUpdates(request: GetUpdates, signal: AbortSignal): Promise<Update[]> {
    const deadlineMs = request.timeout * 1000 + this.timings.pollGraceMs;
    const payload = { ...request, allowed_updates: DEFAULT_KINDS };
    const updates: unknown = await this.client.attempt('getUpdates', payload, {
      abortOn: [signal],
      deadlineMs,
    });
    // The types of telegraf end where newer kinds of updates begin.
    return updates as Update[];
  }

  onAnswer(): void {
    this.backoff.reset();
    this.status.up();
  }

  async onFailure(error: unknown, signal: AbortSignal): Promise<void> {
    const failure = failureOf(error);
    this.status.failed(failure);
    const asked = failure.kind === 'refused' ? (failure.retryAfterMs ?? 0) : 0;
    await sleep(Math.max(asked, this.backoff.next()), signal);
    if (isWebhookConflict(failure)) await this.removeWebhook(signal).catch(() => undefined);
  }

  /** What waits at Telegram stays. */
  private removeWebhook(signal: AbortSignal): Promise<true> {
    return this.client.attempt('deleteWebhook', {}, { abortOn: [signal] });
  }

  /** Tries until it succeeds, or until `signal` aborts. */
  private async insist<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    while (!signal.aborted) {
      try {
        return await call();
      } catch (error) {
        if (!signal.aborted) await this.onFailure(error, signal);
      }
    }
    return undefined;
  }
}
