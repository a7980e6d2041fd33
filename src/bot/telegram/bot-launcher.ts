import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { EventBus } from '../../events/event-bus';
import { StatusBoard } from '../../events/status-board';
import { diagnose } from './diagnosis';
import { PollingLoop } from './incoming/polling-loop';
import { UpdateHandler } from './incoming/update-handler';
import { type Reception } from './incoming/reception';
import { UpdateIntake } from './incoming/update-intake';
import { failureOf } from './outgoing/failure';
import { TelegramClient } from './outgoing/telegram-client';
import { TelegramConnection } from './telegram-connection';
import { TelegramStatus } from './telegram-status';
import { endsWithin } from './time';
import { type TransportOptions, TRANSPORT_OPTIONS } from './transport-options';
import { WebhookDoor } from './webhook/webhook-door';
import { WebhookReception } from './webhook/webhook-reception';

/** Starts the bot when everything that listens is ready, and stops it without losing what is under way. */
@Injectable()
export class BotLauncher implements OnModuleDestroy {
  private readonly logger = new Logger(BotLauncher.name);
  private readonly intake: UpdateIntake;
  private readonly connection: TelegramConnection;
  private readonly reception: Reception;
  private readonly status: TelegramStatus;
  private readonly stopping = new AbortController();
  private readonly drains: (() => Promise<void>)[] = [];
  private running?: Promise<void>;
  private stopped?: Promise<void>;

  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly client: TelegramClient,
    private readonly bus: EventBus,
    board: StatusBoard,
    door: WebhookDoor,
    @Inject(TRANSPORT_OPTIONS) private readonly options: TransportOptions,
  ) {
    const handler = new UpdateHandler(bot, options.redact);
    this.intake = new UpdateIntake({
      handle: (update) => handler.handle(update),
      settled: () => bus.settled().catch(() => undefined),
    });
    this.status = new TelegramStatus(board, () => ({
      ...(this.intake.isFull && {
        state: 'degraded',
        reason: 'Too many handlers do not end; taking no updates',
      }),
      mode: options.webhook ? 'webhook' : 'polling',
      handlers: this.intake.handlers,
      held: this.intake.holding,
      outgoing: client.depth,
    }));
    this.connection = new TelegramConnection(client, this.status, options.timings);
    const { webhook, timings } = options;
    this.reception = webhook
      ? new WebhookReception(webhook, door, this.intake, this.connection, this.status, timings)
      : new PollingLoop(this.connection, this.intake, timings);
    this.adopt(bot);
  }

  /** Connects and takes updates in the background, for as long as it takes; never throws. Must come last at boot. */
  launch(): void {
    this.running ??= this.run(this.stopping.signal);
  }

  /** Has `drain` run at shutdown beside the handlers, while messages can still be sent. */
  drainWith(drain: () => Promise<void>): void {
    this.drains.push(drain);
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
    // nestjs-telegraf's logs the error whole; what may be logged is the update handler's concern.
    bot.catch((error) => {
      throw error;
    });
  }

  private async run(signal: AbortSignal): Promise<void> {
    this.bot.botInfo = await this.connection.identify(signal);
    this.status.identified(this.bot.botInfo?.username);
    if (signal.aborted) return;
    void this.publishMenus();
    await this.reception.run(signal);
  }

  private async publishMenus(): Promise<void> {
    try {
      for (const { language, commands } of this.options.menus)
        await this.client.setMyCommands(commands, language ? { language_code: language } : undefined);
    } catch (error) {
      this.logger.warn(`The menu of commands could not be set: ${diagnose(failureOf(error)).reason}`);
    }
  }

  private async shutDown(): Promise<void> {
    const { timings } = this.options;
    this.stopping.abort();
    await this.running;
    const drained = Promise.allSettled(this.drains.map(async (drain) => drain()));
    await endsWithin(timings.drainHandlersMs, Promise.all([this.intake.close(), drained]));
    await this.client.drain(timings.drainCallsMs);
    await endsWithin(timings.settleMs, this.bus.settled());
    await this.reception.close();
    this.status.stopped();
  }
}
