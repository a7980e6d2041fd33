import { type Update } from '@grammyjs/types';
import { Ctx, Next, On } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { LiveAnswers } from '../turns/live/live-answers';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { OnButton } from './support/on-button';

/** Ending an answer that is still being said. What came of it is told by whoever was saying it. */
@BotUpdate()
export class StopUpdate {
  constructor(private readonly live: LiveAnswers) {}

  /** Telegram's own button under a draft (Bot API 10.3), of which telegraf knows nothing. */
  @On('stopped_message_generation' as never)
  async draft(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    const { stopped_message_generation: stopped } = ctx.update as unknown as Update;
    if (!stopped || !this.live.stop(stopped.chat.id, stopped.draft_id)) await next();
  }

  /** Ours, where the server knows no drafts. */
  @OnButton('stop')
  async message(@Ctx() ctx: Context): Promise<void> {
    const stopped = ctx.chat !== undefined && this.live.stop(ctx.chat.id);
    await acknowledge(ctx, stopped ? undefined : textsFor(languageOf(ctx)).notices.old);
  }
}
