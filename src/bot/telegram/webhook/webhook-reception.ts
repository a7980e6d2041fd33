import { type Update } from '@grammyjs/types';
import { type WebhookInfo } from 'telegraf/types';
import { type Reception } from '../incoming/reception';
import { type UpdateIntake } from '../incoming/update-intake';
import { type TelegramConnection } from '../telegram-connection';
import { type TelegramStatus } from '../telegram-status';
import { sleep } from '../time';
import { type TransportTimings } from '../timings';
import { type WebhookAddress } from './webhook-address';
import { type WebhookDoor } from './webhook-door';

/** Has Telegram bring the updates, and asks now and then how that goes. */
export class WebhookReception implements Reception {
  private lastUpdateAt = performance.now();
  /** When Telegram last failed to bring something, as far as it was told. */
  private knownErrorAt: number | undefined;
  private isFirstCheck = true;

  constructor(
    private readonly address: WebhookAddress,
    private readonly door: WebhookDoor,
    private readonly intake: UpdateIntake,
    private readonly connection: TelegramConnection,
    private readonly status: TelegramStatus,
    private readonly timings: TransportTimings,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    // First: what waited while the bot was off arrives as soon as Telegram knows the address.
    this.door.open((update) => this.accept(update));
    await this.connection.setWebhook(this.address, signal);
    await Promise.all([this.watchHandlers(signal), this.watchDelivery(signal)]);
  }

  /** The webhook stays: what arrives meanwhile waits at Telegram for the next start. */
  close(): Promise<void> {
    this.door.close();
    return Promise.resolve();
  }

  private accept(update: Update): Promise<boolean> {
    // Telegram restarts its count of ids at random after a quiet week.
    if (performance.now() - this.lastUpdateAt > this.timings.forgetOffsetAfterMs) this.intake.forgetDone();
    this.lastUpdateAt = performance.now();
    return this.intake.accept(update);
  }

  /** Lets go of handlers that take long, as polling does: Telegram must not wait for an answer for ever. */
  private async watchHandlers(signal: AbortSignal): Promise<void> {
    const { holdMs } = this.timings;
    while (!signal.aborted) {
      this.intake.letGoAfter(holdMs);
      await sleep(holdMs / 10, signal);
    }
  }

  private async watchDelivery(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const info = await this.connection.webhookInfo(signal);
        if (info.url === this.address.url) this.tell(info);
        else await this.claimBack(signal);
        await sleep(this.timings.webhookCheckMs, signal);
      } catch (error) {
        if (!signal.aborted) await this.connection.onFailure(error, signal);
      }
    }
  }

  private tell(info: WebhookInfo): void {
    const { last_error_date: errorAt, last_error_message: error = 'no reason given' } = info;
    // An error from before this start tells nothing of now.
    const isNew = errorAt !== undefined && errorAt !== this.knownErrorAt && !this.isFirstCheck;
    this.knownErrorAt = errorAt;
    this.isFirstCheck = false;
    this.connection.onAnswer();
    this.status.delivers({
      pendingUpdates: info.pending_update_count,
      ...(errorAt !== undefined && { lastError: error, lastErrorAt: new Date(errorAt * 1000).toISOString() }),
    });
    if (isNew) this.status.hindered(`Telegram cannot bring updates: ${error}`);
  }

  private async claimBack(signal: AbortSignal): Promise<void> {
    this.status.hindered('Something else changed the webhook of this token; it is set again');
    await this.connection.setWebhook(this.address, signal);
  }
}
