import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { type Update } from '@grammyjs/types';
import { type Context, type Middleware, type Telegram } from 'telegraf';
import { type AppEvent } from '../events/catalogue';
import { EventBus, type EventKeeper } from '../events/event-bus';
import { type RefusedEvent } from '../events/refused-event';
import { runInScope } from '../events/update-scope';
import { factsOfSending, type Sending } from './sent/fact-of-sending';
import { watchCalls } from './sent/watch-calls';
import { type Fact, factOfUpdate } from './updates/fact-of-update';
import { readUpdate } from './updates/raw-update';
import { scopeOf } from './updates/update-scope-of';

/** One update, while its handlers run. */
interface Handling {
  clientId: number | undefined;
  /** Events that the handlers publish themselves. */
  named: Set<string>;
  /** What was sent meanwhile; told at the end, unless the handlers name it. */
  sent: Fact[];
  isOver: boolean;
}

/**
 * Tells of everything that happens between a bot and its people, without a word of the bot's handlers: each update, and
 * each message that goes out.
 */
@Injectable()
export class Tracker implements EventKeeper {
  private readonly logger = new Logger(Tracker.name);
  private readonly handlings = new AsyncLocalStorage<Handling>();
  private isTelling = false;

  constructor(private readonly bus: EventBus) {
    bus.keepWith(this);
  }

  /** For `bot.use` or nestjs-telegraf's `middlewares`, before all others. */
  middleware(): Middleware<Context> {
    return async (ctx, next) => {
      const botId = ctx.botInfo.id;
      const update = ctx.update as unknown as Update;
      const handling: Handling = {
        clientId: readUpdate(update).from?.id,
        named: new Set(),
        sent: [],
        isOver: false,
      };
      this.watch(ctx.telegram);
      await runInScope(scopeOf(update, botId), () =>
        this.handlings.run(handling, async () => {
          this.tell([factOfUpdate(update, botId)]);
          try {
            await next();
          } finally {
            this.end(handling);
            // Telegram is told that the update is done when its events are safe.
            await this.bus.settled();
          }
        }),
      );
    };
  }

  /** Tells of what is sent by `telegram` too, outside of updates, as by a timer. */
  watch(telegram: Telegram): void {
    watchCalls(telegram, (sending) => this.hear(sending));
  }

  keep({ name }: AppEvent | RefusedEvent): void {
    if (!this.isTelling) this.handlings.getStore()?.named.add(name);
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  private hear(sending: Sending): void {
    try {
      const handling = this.handlings.getStore();
      const facts = factsOfSending(sending, handling?.clientId);
      if (handling && !handling.isOver) handling.sent.push(...facts);
      else this.tell(facts);
    } catch (error) {
      // A message that was sent is sent, whatever becomes of telling it.
      this.logger.warn(`[ANALYTICS] cannot tell of a ${sending.method}: ${String(error)}`);
    }
  }

  private end(handling: Handling): void {
    handling.isOver = true;
    this.tell(handling.sent.filter(({ name }) => !handling.named.has(name)));
  }

  private tell(facts: readonly Fact[]): void {
    this.isTelling = true;
    for (const { name, payload } of facts) this.bus.publish(name, payload);
    this.isTelling = false;
  }
}
