import { Injectable } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { Companion, type Reply } from '../../companion/conversations/companion';
import { type Turn } from '../../companion/conversations/turns/turn';
import { EventBus } from '../../events/event-bus';
import { htmlOptions } from '../presentation/html-options';
import { answerKeyboard } from '../presentation/keyboards';
import { shownButtons } from '../presentation/shown-buttons';
import { PersonalTexts } from '../presentation/texts/personal-texts';
import { type Texts } from '../presentation/texts/texts';
import { Answers, type Recipient } from './answers';
import { LiveAnswers } from './live/live-answers';
import { type Performance } from './performance';
import { showing } from './presence';
import { type TurnOrigin } from './turn-origin';

/** Answers what the user said, and shows the answer while it grows. */
@Injectable()
export class ReplyPerformance implements Performance {
  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly companion: Companion,
    private readonly answers: Answers,
    private readonly live: LiveAnswers,
    private readonly texts: PersonalTexts,
    private readonly bus: EventBus,
  ) {}

  async perform(turns: readonly [Turn, ...Turn[]], { chatId, scope }: TurnOrigin): Promise<void> {
    const [{ clientId, enqueuedAt }] = turns;
    const texts = await this.texts.for(clientId, scope.person?.languageCode);
    const { reply, grown } = await this.think(turns, chatId, texts);
    if (!reply?.text && grown !== undefined) await this.takeAway(chatId, grown);
    if (!reply) return;
    const since = (): number => Date.now() - enqueuedAt.getTime();
    if (reply.text) await this.say(reply, { chatId, clientId }, texts, { grown, since });
    if (reply.ending === 'stopped') {
      this.bus.publish('generation_stopped', {
        clientId,
        personaId: reply.persona.id,
        personaName: reply.persona.name,
        characters: reply.text.length,
        model: reply.model,
        latencyMs: since(),
      });
    }
  }

  async undo(): Promise<void> {}

  async apologise({ chatId, scope }: TurnOrigin): Promise<void> {
    const { replyFailed } = await this.texts.for(chatId, scope.person?.languageCode);
    await this.bot.telegram.sendMessage(chatId, replyFailed.source, htmlOptions());
  }

  /** @returns also the message in which the answer has grown, if it was one */
  private async think(
    turns: readonly [Turn, ...Turn[]],
    chatId: number,
    texts: Texts,
  ): Promise<{ reply?: Reply; grown?: number }> {
    const answer = this.live.begin(chatId, texts);
    try {
      const reply = await showing(this.bot.telegram, chatId, 'typing', () =>
        this.companion.answer(turns, answer),
      );
      return { reply, grown: await this.live.end(chatId, answer) };
    } catch (error) {
      const grown = await this.live.end(chatId, answer);
      if (grown !== undefined) await this.takeAway(chatId, grown);
      throw error;
    }
  }

  private async say(
    reply: Reply,
    to: Recipient,
    texts: Texts,
    { grown, since }: { grown?: number; since: () => number },
  ): Promise<void> {
    const message = await this.answers.send(to, reply.text, texts, grown);
    const { persona, text, model, ending, effort } = reply;
    this.bus.publish('ai_message', {
      buttons: shownButtons(answerKeyboard(texts)),
      clientId: to.clientId,
      at: new Date(message.date * 1000),
      personaId: persona.id,
      personaName: persona.name,
      message: text,
      model,
      latencyMs: since(),
      ...effort,
      ...(ending !== 'complete' && { ending }),
      meta: { messageId: message.message_id },
    });
  }

  /** Nobody needs to see what was begun and came to nothing. */
  private async takeAway(chatId: number, messageId: number): Promise<void> {
    await this.bot.telegram.deleteMessage(chatId, messageId).catch(() => undefined);
  }
}
