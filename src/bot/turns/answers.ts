import { Injectable } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { type Message } from 'telegraf/types';
import { AnswerButtons } from '../../companion/conversations/answer-buttons';
import { type Html, markup } from '../presentation/html';
import { answerKeyboard } from '../presentation/keyboards';
import { splitText } from '../presentation/split-text';
import { type Texts } from '../presentation/texts';
import { htmlOptions } from '../presentation/html-options';

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

  /** @returns the last message that it took; a long text takes several */
  async send(to: Recipient, text: string, texts: Texts): Promise<Message.TextMessage> {
    const pieces = splitText(text);
    const last = pieces.pop() ?? '…';
    for (const piece of pieces) {
      await this.bot.telegram.sendMessage(to.chatId, markup`${piece}`.source, htmlOptions());
    }
    return this.sendLast(to, markup`${last}`, texts);
  }

  /** A text that fits into one message, with the buttons of an answer. */
  async sendLast(to: Recipient, text: Html, texts: Texts): Promise<Message.TextMessage> {
    const options = htmlOptions(answerKeyboard(texts));
    const message = await this.bot.telegram.sendMessage(to.chatId, text.source, options);
    // It is on the screen: a button that stays behind must not make anyone send it again.
    await this.moveButtons(to, message.message_id).catch(() => undefined);
    return message;
  }

  private async moveButtons(to: Recipient, messageId: number): Promise<void> {
    const before = await this.buttons.moveTo(to.clientId, messageId);
    if (before !== undefined) {
      await this.bot.telegram.editMessageReplyMarkup(to.chatId, before, undefined, undefined);
    }
  }
}
