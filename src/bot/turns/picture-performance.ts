import { Injectable } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { Pictures } from '../../companion/conversations/pictures';
import { type PaintedPicture, Studio } from '../../companion/conversations/studio';
import { type Turn } from '../../companion/conversations/turns/turn';
import { NoPictureError, PictureRefusedError } from '../../companion/painter/no-picture-error';
import { Credits } from '../../companion/credits/credits';
import { plans } from '../../companion/credits/plans';
import { EventBus } from '../../events/event-bus';
import { captionOf } from '../presentation/caption';
import { captionOptions, htmlOptions } from '../presentation/html-options';
import { pictureKeyboard, plansKeyboard } from '../presentation/keyboards';
import { shownButtons } from '../presentation/shown-buttons';
import { PersonalTexts } from '../presentation/texts/personal-texts';
import { type Texts } from '../presentation/texts/texts';
import { PaintingStatus } from './live/painting-status';
import { type Performance } from './performance';
import { showing } from './presence';
import { type TurnOrigin } from './turn-origin';

/** Makes and shows pictures. Only the newest one of a chat has a Refresh button. */
@Injectable()
export class PicturePerformance implements Performance {
  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly studio: Studio,
    private readonly pictures: Pictures,
    private readonly credits: Credits,
    private readonly texts: PersonalTexts,
    private readonly bus: EventBus,
  ) {}

  async perform([turn]: readonly [Turn, ...Turn[]], origin: TurnOrigin): Promise<void> {
    const texts = await this.texts.for(turn.clientId, origin.scope.person?.languageCode);
    const painted = await this.paint(turn, origin, texts);
    if (painted === 'spent') return this.sayThatCreditsAreSpent(turn, origin, texts);
    if (painted) await this.deliver(painted, turn, origin, texts);
  }

  undo(turn: Turn): Promise<void> {
    return this.studio.abandon(turn);
  }

  async apologise({ chatId, scope }: TurnOrigin): Promise<void> {
    const { pictureFailed } = await this.texts.for(chatId, scope.person?.languageCode);
    await this.bot.telegram.sendMessage(chatId, pictureFailed.source, htmlOptions());
  }

  /** A refusal is told here, where it is known for what it is; the rest of giving up is the runner's. */
  private async paint(
    turn: Turn,
    { chatId }: TurnOrigin,
    texts: Texts,
  ): Promise<PaintedPicture | 'spent' | undefined> {
    const { telegram } = this.bot;
    const status = new PaintingStatus(telegram, chatId, texts);
    try {
      return await showing(telegram, chatId, 'upload_photo', () => this.studio.paint(turn, status));
    } catch (error) {
      if (error instanceof NoPictureError) {
        const word = error instanceof PictureRefusedError ? texts.pictureRefused : texts.pictureFailed;
        await telegram.sendMessage(chatId, word.source, htmlOptions()).catch(() => undefined);
      }
      throw error;
    } finally {
      await status.end();
    }
  }

  private async deliver(
    picture: PaintedPicture,
    turn: Turn,
    { chatId }: TurnOrigin,
    texts: Texts,
  ): Promise<void> {
    const { clientId, pictureId, persona, prompt, negativePrompt, seed, width, height, refreshOf, wish } =
      picture;
    const { model, cost } = picture;
    const keyboard = pictureKeyboard(pictureId, texts);
    const left = await this.credits.balance(clientId).catch(() => undefined);
    const message = await this.bot.telegram.sendPhoto(
      chatId,
      { source: picture.bytes, filename: `${pictureId}.png` },
      {
        ...captionOptions(keyboard),
        caption: captionOf(persona, wish, left?.credits, texts).source,
      },
    );
    this.bus.publish('image_generated', {
      clientId,
      at: new Date(message.date * 1000),
      personaId: persona.id,
      personaName: persona.name,
      pictureId,
      buttons: shownButtons(keyboard),
      prompt,
      negativePrompt,
      imageUrl: `/api/pictures/${pictureId}`,
      message: wish || undefined,
      width,
      height,
      seed,
      refreshOf,
      latencyMs: Date.now() - turn.enqueuedAt.getTime(),
      model,
      cost,
      meta: { messageId: message.message_id },
    });
    // The picture is on the screen: a button that stays behind must not make anyone send it again.
    await this.moveButton(clientId, chatId, pictureId, message.message_id).catch(() => undefined);
  }

  private async moveButton(
    clientId: number,
    chatId: number,
    pictureId: string,
    messageId: number,
  ): Promise<void> {
    const older = await this.pictures.showButton(clientId, pictureId, messageId);
    for (const each of older) {
      if (each !== messageId) {
        await this.bot.telegram
          .editMessageReplyMarkup(chatId, each, undefined, undefined)
          .catch(() => undefined);
      }
    }
  }

  private async sayThatCreditsAreSpent(
    { clientId }: Turn,
    { chatId }: TurnOrigin,
    texts: Texts,
  ): Promise<void> {
    const keyboard = plansKeyboard(plans, texts);
    const options = htmlOptions(keyboard);
    const message = await this.bot.telegram.sendMessage(chatId, texts.creditsSpent.source, options);
    this.bus.publish('premium_action', {
      clientId,
      at: new Date(message.date * 1000),
      action: 'credits_spent',
      buttons: shownButtons(keyboard),
      meta: { messageId: message.message_id },
    });
  }
}
