import { type ApiMessage, type InlineButton } from '../api-types';

/** A message as a person sees it. */
export type SeenMessage = ApiMessage & {
  /** All buttons under it, in reading order. */
  buttons: InlineButton[];
};

/** What somebody waits for: a piece of text or caption, a pattern for it, or anything about the message. */
export type Wanted = string | RegExp | ((message: SeenMessage) => boolean);

export const seen = (message: ApiMessage): SeenMessage => ({
  ...message,
  buttons: message.reply_markup?.inline_keyboard.flat() ?? [],
});

export function isWanted(wanted: Wanted, message: SeenMessage): boolean {
  if (typeof wanted === 'function') return wanted(message);
  const text = message.text ?? message.caption ?? '';
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
