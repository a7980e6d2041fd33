import { type Context } from 'telegraf';
import { type Recipient } from '../../turns/answers';

/** The id by which a user is known everywhere. In a private chat it is also the chat's. */
export function clientOf(ctx: Context): number {
  if (!ctx.from) throw new Error('an update without a sender reached a handler that needs one');
  return ctx.from.id;
}

export const recipientOf = (ctx: Context): Recipient => {
  const clientId = clientOf(ctx);
  return { chatId: ctx.chat?.id ?? clientId, clientId };
};
