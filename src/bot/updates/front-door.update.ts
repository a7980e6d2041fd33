import { Ctx, Next, Use } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { PersonalTexts } from '../presentation/texts/personal-texts';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';

/**
 * Before all other handlers: only private chats come in, everybody is spoken to in their language, and no pressed button
 * leaves without an answer.
 */
@BotUpdate()
export class FrontDoorUpdate {
  constructor(private readonly texts: PersonalTexts) {}

  @Use()
  async enter(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    if (ctx.chat && ctx.chat.type !== 'private') return acknowledge(ctx);
    await this.texts.address(ctx);
    try {
      await next();
    } finally {
      await acknowledge(ctx);
    }
  }
}
