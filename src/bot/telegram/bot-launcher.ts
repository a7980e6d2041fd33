import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Update } from '@grammyjs/types';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { EventBus } from '../../events/event-bus';
import { StatusBoard } from '../../events/status-board';
import { type GetUpdates, PollingLoop } from './incoming/polling-loop';
import { UpdateHandler } from './incoming/update-handler';
import { UpdateIntake } from './incoming/update-intake';
import { diagnose, isWebhookConflict } from './diagnosis';
import { failureOf } from './outgoing/failure';
import { TelegramClient } from './outgoing/telegram-client';
import { TelegramStatus } from './telegram-status';
import { Backoff, endsWithin, sleep } from './time';
import { type TransportOptions, TRANSPORT_OPTIONS } from './transport-options';

/** Starts the bot when everything that listens is ready, and stops it without losing what is under way. */
@Injectable()
export class BotLauncher implements OnModuleDestroy {
  private readonly logger = new Logger(BotLauncher.name);
  private readonly intake: UpdateIntake;
  private readonly loop: PollingLoop;
  private readonly status: TelegramStatus;
  private readonly backoff: Backoff;
  private readonly stopping = new AbortController();
  private running?: Promise<void>;
  private stopped?: Promise<void>;

  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly client: TelegramClient,
    private readonly bus: EventBus,
    board: StatusBoard,
    @Inject(TRANSPORT_OPTIONS) private readonly options: TransportOptions,
  ) {
    const { timings, redact } = options;
    const handler = new UpdateHandler(bot, redact);
    this.intake = new UpdateIntake({
      handle: (update) => handler.handle(update),
      settled: () => bus.settled().catch(() => undefined),
    });
    this.backoff = new Backoff(timings.retryFirstMs, timings.retryLongestMs);
    this.loop = new PollingLoop(
      {
        getUpdates: (request, signal) => this.getUpdates(request, signal),
        onAnswer: () => this.succeeded(),
        onFailure: (error) => this.pollFailed(error),
      },
      this.intake,
      timings,
    );
    this.status = new TelegramStatus(board, () => ({
      handlers: this.intake.handlers,
      held: this.intake.holding,
      outgoing: client.depth,
    }));
    this.adopt(bot);
  }

  /** Connects and polls in the background, for as long as it takes; never throws. Must come last at boot. */
  launch(): void {
    this.running ??= this.run(this.stopping.signal);
  }

  /** Stops taking updates at once, lets what is under way end, and acknowledges what is done. Never rejects. */
  stop(): Promise<void> {
    return (this.stopped ??= this.shutDown());
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Takes over what nestjs-telegraf and telegraf would do in their own way. */
  private adopt(bot: Telegraf): void {
    bot.telegram = this.client;
    // nestjs-telegraf calls it when the app closes, and telegraf's own throws unless it polls itself.
    bot.stop = () => undefined;
    // nestjs-telegraf's logs the error whole; ours belongs to the update handler.
    bot.catch((error) => {
      throw error;
    });
  }

  private async run(signal: AbortSignal): Promise<void> {
    const me = await this.insist(() => this.client.attempt('getMe', {}, { abortOn: [signal] }), signal);
    if (!me) return;
    this.bot.botInfo = me;
    // A webhook left from before would make Telegram refuse to be polled.
    await this.insist(() => this.client.attempt('deleteWebhook', {}, { abortOn: [signal] }), signal);
    void this.publishCommands();
    await this.loop.run(signal);
  }

  private async publishCommands(): Promise<void> {
    try {
      await this.client.setMyCommands(this.options.commands);
    } catch (error) {
      this.logger.warn(`The menu of commands could not be set: ${diagnose(failureOf(error)).reason}`);
    }
  }

  private async getUpdates(request: GetUpdates, signal: AbortSignal): Promise<Update[]> {
    const deadlineMs = request.timeout * 1000 + this.options.timings.pollGraceMs;
    // No list of kinds: the default, which an earlier bot with this token may have changed.
    const payload = { ...request, allowed_updates: [] };
    const updates: unknown = await this.client.attempt('getUpdates', payload, {
      abortOn: [signal],
      deadlineMs,
    });
    // The types of telegraf end where newer kinds of updates begin.
    return updates as Update[];
  }

  private async shutDown(): Promise<void> {
    const { timings } = this.options;
    this.stopping.abort();
    await this.running;
    await this.intake.close(timings.drainHandlersMs);
    await this.client.drain(timings.drainCallsMs);
    await endsWithin(timings.settleMs, this.bus.settled());
    await this.loop.confirm();
    this.status.stopped();
  }

  /** Tries until it succeeds, or until `signal` aborts. */
  private async insist<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
    while (!signal.aborted) {
      try {
        return await call();
      } catch (error) {
        if (!signal.aborted) await sleep(this.failed(error), signal);
      }
    }
    return undefined;
  }

  private succeeded(): void {
    this.backoff.reset();
    this.status.up();
  }

  private async pollFailed(error: unknown): Promise<number> {
    const pause = this.failed(error);
    const failure = failureOf(error);
    if (isWebhookConflict(failure)) {
      await this.client
        .attempt('deleteWebhook', {}, { abortOn: [this.stopping.signal] })
        .catch(() => undefined);
    }
    return pause;
  }

  /** @returns milliseconds to wait before the next try */
  private failed(error: unknown): number {
    this.status.failed(error);
    const failure = failureOf(error);
    const asked = failure.kind === 'refused' ? (failure.retryAfterMs ?? 0) : 0;
    return Math.max(asked, this.backoff.next());
  }
}
