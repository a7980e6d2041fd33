import { type Context } from 'telegraf';
import { type Message } from 'telegraf/types';
import { type Html } from '../../presentation/html';
import { htmlOptions } from '../../presentation/html-options';
import { type Keyboard } from '../../presentation/keyboards';

export function reply(ctx: Context, text: Html, keyboard?: Keyboard): Promise<Message.TextMessage> {
  return ctx.reply(text.source, htmlOptions(keyboard));
}

/** Takes the buttons from the message on which one was pressed. */
export async function removePressedKeyboard(ctx: Context): Promise<void> {
  await ctx.editMessageReplyMarkup(undefined).catch(() => undefined);
}
