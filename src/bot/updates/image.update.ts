import { Command, Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { Conversations } from '../../companion/conversations/conversations';
import { Pictures } from '../../companion/conversations/pictures';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { inParagraphs } from '../presentation/html';
import { personasKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { idOfMoment, idOfRefresh, idWithinUpdate } from '../turns/repeatable-id';
import { TurnDesk } from '../turns/turn-desk';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

/** Asking for pictures. */
@BotUpdate()
export class ImageUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly personas: PersonaLibrary,
    private readonly conversations: Conversations,
    private readonly pictures: Pictures,
    private readonly desk: TurnDesk,
  ) {}

  @Command('image')
  async imagine(@Ctx() ctx: Context & { payload: string }): Promise<void> {
    await this.order(ctx, ctx.payload.trim());
  }

  @OnButton('image')
  async paintTheScene(@Ctx() ctx: Context): Promise<void> {
    const pressed = ctx.callbackQuery?.message;
    const ordered = await this.order(ctx, '', pressed && idOfMoment(pressed.chat.id, pressed.message_id));
    await acknowledge(ctx, ordered ? undefined : textsFor(languageOf(ctx)).notices.moment);
  }

  @OnButton('refresh')
  async refresh(@Ctx() ctx: Context): Promise<void> {
    const { notices } = textsFor(languageOf(ctx));
    const clientId = clientOf(ctx);
    const picture = await this.pictures.find(clientId, argumentOf(ctx, 'refresh'));
    if (!picture) return acknowledge(ctx, notices.old);
    const pressed = ctx.callbackQuery?.message?.message_id;
    if (!(await this.pictures.hasButton(picture, pressed))) return acknowledge(ctx, notices.oldPicture);
    const { pictureId, personaId, conversationId } = picture;
    const personaName = this.personas.find(personaId)?.name;
    this.bus.publish('image_refresh', { clientId, pictureId, personaId, personaName });
    const ordered = await this.desk.order(
      ctx,
      conversationId,
      { kind: 'refresh', pictureId },
      idOfRefresh(pictureId),
    );
    await acknowledge(ctx, ordered ? undefined : notices.painting);
  }

  /** @returns false if the same was ordered before */
  private async order(ctx: Context, wish: string, turnId?: string): Promise<boolean> {
    const texts = textsFor(languageOf(ctx));
    const clientId = clientOf(ctx);
    const chat = await this.conversations.current(clientId);
    if (!chat) {
      const personas = this.personas.all();
      const text = inParagraphs(texts.chooseFirst, texts.whoToTalkTo(personas));
      await reply(ctx, text, personasKeyboard(personas));
      return true;
    }
    // Without a conversation there is no scene to paint.
    if (!chat.conversation && !wish) {
      await reply(ctx, texts.nothingToPaint);
      return true;
    }
    const { personaId } = chat;
    const conversation =
      chat.conversation ??
      (await this.conversations.open(clientId, {
        conversationId: idWithinUpdate('conversation'),
        personaId,
      }));
    return this.desk.order(ctx, conversation.conversationId, { kind: 'picture', wish }, turnId);
  }
}
