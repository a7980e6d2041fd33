import { Command, Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { ChosenLanguages } from '../../companion/preferences/chosen-languages';
import { EventBus } from '../../events/event-bus';
import { menuOf } from '../presentation/bot-commands';
import { languagesKeyboard } from '../presentation/keyboards';
import { languageFor } from '../presentation/texts/language';
import { languageOf, speakTo, textsFor } from '../presentation/texts/texts';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { removePressedKeyboard, reply } from './support/reply';
import { clientOf } from './support/sender';

/** Choosing the language in which the bot speaks. */
@BotUpdate()
export class LanguageUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly languages: ChosenLanguages,
  ) {}

  @Command('language')
  async ask(@Ctx() ctx: Context): Promise<void> {
    const language = languageFor(languageOf(ctx));
    await reply(ctx, textsFor(language).whichLanguage, languagesKeyboard(language));
  }

  @OnButton('language')
  async choose(@Ctx() ctx: Context): Promise<void> {
    const language = argumentOf(ctx, 'language');
    const clientId = clientOf(ctx);
    await this.languages.choose(clientId, language);
    speakTo(ctx, language);
    this.bus.publish('language_selected', { clientId, language });
    await acknowledge(ctx);
    await removePressedKeyboard(ctx);
    await reply(ctx, textsFor(language).languageChosen);
    // Telegram shows the menu in its own language, except in a chat that has one of its own.
    const scope = { type: 'chat' as const, chat_id: clientId };
    await ctx.telegram.setMyCommands(menuOf(textsFor(language)), { scope }).catch(() => undefined);
  }
}
