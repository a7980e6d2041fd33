import { Ctx, On } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { EventBus } from '../../events/event-bus';
import { BlockedUsers } from '../telegram/blocked-users';
import { BotUpdate } from './support/bot-update';
import { kindOfMessage, wordsOf } from '../../tracker/updates/message-kind';
import { clientOf } from './support/sender';

/** What happens around the talk. */
@BotUpdate()
export class LifecycleUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly blocked: BlockedUsers,
  ) {}

  /** In private chats this is only ever blocking and unblocking the bot (Bot API `Update.my_chat_member`). */
  @On('my_chat_member')
  membership(@Ctx() ctx: Context): void {
    if (ctx.myChatMember?.new_chat_member.status === 'kicked') this.blocked.tell(clientOf(ctx));
    else this.bus.publish('bot_unblocked', { clientId: clientOf(ctx) });
  }

  @On('edited_message')
  edited(@Ctx() ctx: Context): void {
    const message = ctx.editedMessage ?? {};
    this.bus.publish('message_edited', {
      clientId: clientOf(ctx),
      kind: kindOfMessage(message) ?? 'unknown',
      message: wordsOf(message),
    });
  }

  /** There is nothing to offer inside other chats; an empty answer ends the user's waiting. */
  @On('inline_query')
  async inline(@Ctx() ctx: Context): Promise<void> {
    this.bus.publish('inline_query', {
      clientId: clientOf(ctx),
      message: ctx.inlineQuery?.query || undefined,
    });
    await ctx.answerInlineQuery([]).catch(() => undefined);
  }
}
