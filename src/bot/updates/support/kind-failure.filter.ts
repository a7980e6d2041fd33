import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import { TelegrafArgumentsHost } from 'nestjs-telegraf';
import { type Context } from 'telegraf';
import { MemoryAwayError } from '../../../companion/conversations/store/store';
import { EventBus } from '../../../events/event-bus';
import { languageOf, textsFor } from '../../presentation/texts/texts';
import { failureOf } from '../../telegram/outgoing/failure';
import { reply } from './reply';

/** A handler could not do what was asked: the user hears so at once, and so do the events. */
@Catch()
@Injectable()
export class KindFailureFilter implements ExceptionFilter {
  private readonly comforted = new WeakSet<Context>();

  constructor(private readonly bus: EventBus) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const ctx = TelegrafArgumentsHost.create(host).getContext<Context>();
    const away = error instanceof MemoryAwayError;
    // Handlers that call `next` pass on what failed further in, and it comes by here again.
    if (this.comforted.has(ctx)) throw error;
    this.comforted.add(ctx);
    if (ctx.from) {
      const name = error instanceof Error ? error.name : typeof error;
      this.bus.publish('reply_failed', { clientId: ctx.from.id, reason: away ? 'database away' : name });
    }
    // Where Telegram itself refused, another message would fare no better.
    if (ctx.chat && failureOf(error).kind === 'unknown') {
      await reply(ctx, textsFor(languageOf(ctx)).cannotThink).catch(() => undefined);
    }
    // To the transport, which logs it without a word of the chat.
    if (!away) throw error;
  }
}
