import { Injectable } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { type Message } from 'telegraf/types';
import { AnswerButtons } from '../../companion/conversations/answer-buttons';
import { type Html, markup } from '../presentation/html';
import { answerKeyboard } from '../presentation/keyboards';
import { splitText } from '../presentation/split-text';
import { type Texts } from '../presentation/texts/texts';
import { htmlOptions } from '../presentation/html-options';
import { failureOf } from '../telegram/outgoing/failure';
import { PartlySentError } from './partly-sent-error';

export interface Recipient {
  chatId: number;
  clientId: number;
}

/** Sends what a persona says. Only the newest of these messages carries buttons. */
@Injectable()
export class Answers {
  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly buttons: AnswerButtons,
  ) {}

  /**
   * @param into the message that becomes the answer, where one has grown already
   * @returns the last message that it took; a long text takes several
   * @throws PartlySentError if it was not the first of them that failed
   */
  async send(to: Recipient, text: string, texts: Texts, into?: number): Promise<Message.TextMessage> {
    const [first = '…', ...others] = splitText(text);
    const last = others.pop();
    if (last === undefined) return this.sendLast(to, markup`${first}`, texts, into);
    await this.place(to, markup`${first}`, htmlOptions(), into);
    try {
      for (const piece of others) await this.place(to, markup`${piece}`, htmlOptions());
      return await this.sendLast(to, markup`${last}`, texts);
    } catch (error) {
      throw new PartlySentError({ cause: error });
    }
  }

  /** A text that fits into one message, with the buttons of an answer. */
  async sendLast(to: Recipient, text: Html, texts: Texts, into?: number): Promise<Message.TextMessage> {
    const message = await this.place(to, text, htmlOptions(answerKeyboard(texts)), into);
    // It is on the screen: a button that stays behind must not make anyone send it again.
    await this.moveButtons(to, message.message_id).catch(() => undefined);
    return message;
  }

  private async place(
    { chatId }: Recipient,
    { source }: Html,
    options: ReturnType<typeof htmlOptions>,
    into?: number,
  ): Promise<Message.TextMessage> {
    const { telegram } = this.bot;
    if (into !== undefined) {
      try {
        return (await telegram.editMessageText(
          chatId,
          into,
          undefined,
          source,
          options,
        )) as Message.TextMessage;
      } catch (error) {
        // Somebody has deleted what was growing; whatever else it is, the turn will be tried again.
        const failure = failureOf(error);
        if (failure.kind !== 'refused' || failure.code !== 400) throw error;
      }
    }
    return telegram.sendMessage(chatId, source, options);
  }

  private async moveButtons(to: Recipient, messageId: number): Promise<void> {
    const before = await this.buttons.moveTo(to.clientId, messageId);
    if (before !== undefined) {
      await this.bot.telegram.editMessageReplyMarkup(to.chatId, before, undefined, undefined);
    }
  }
}
