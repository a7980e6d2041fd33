import { type Context } from 'telegraf';

const acknowledged = new WeakSet<Context>();

/** Answers a pressed button, once: until then Telegram shows the user a spinner (Bot API `answerCallbackQuery`). */
export async function acknowledge(ctx: Context, notice?: string): Promise<void> {
  if (!ctx.callbackQuery || acknowledged.has(ctx)) return;
  acknowledged.add(ctx);
  // Telegram refuses an answer to a press that is too old; there is nobody left who waits for it.
  await ctx.answerCbQuery(notice).catch(() => undefined);
}
