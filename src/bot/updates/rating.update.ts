import { Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { AnswerButtons } from '../../companion/conversations/answer-buttons';
import { Conversations } from '../../companion/conversations/conversations';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { answerKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { clientOf } from './support/sender';

/** 👍 and 👎 under the newest answer: Telegram tells bots of no reactions in private chats. */
@BotUpdate()
export class RatingUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly buttons: AnswerButtons,
    private readonly conversations: Conversations,
    private readonly personas: PersonaLibrary,
  ) {}

  @OnButton('rate')
  async rate(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const rating = argumentOf(ctx, 'rate');
    const clientId = clientOf(ctx);
    const messageId = ctx.callbackQuery?.message?.message_id;
    const rated = messageId !== undefined && (await this.buttons.rate(clientId, messageId, rating));
    if (!rated) return acknowledge(ctx, texts.notices.old);
    await acknowledge(ctx, texts.notices.rated[rating]);
    if (rated.movedFrom !== undefined) {
      await ctx.telegram
        .editMessageReplyMarkup(clientId, rated.movedFrom, undefined, undefined)
        .catch(() => undefined);
    }
    if (rated.before === rating) return;
    const personaId = (await this.conversations.current(clientId))?.personaId;
    this.bus.publish('answer_rated', {
      clientId,
      personaId,
      personaName: personaId === undefined ? undefined : this.personas.find(personaId)?.name,
      rating,
      answerId: messageId,
      previous: rated.before,
    });
    // Telegram refuses an edit that changes nothing, as after two quick presses.
    await ctx.editMessageReplyMarkup(answerKeyboard(texts, rating).reply_markup).catch(() => undefined);
  }
}
