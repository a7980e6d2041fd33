import { type Entity, type InlineKeyboard } from '../api-types';
import { badRequest } from '../server/api-refusal';
import { type Params } from '../server/params';
import { type FormattedText, parseHtml } from './parse-html';
import { parseMarkdownV2 } from './parse-markdown';

/** UTF-16 units after parsing entities (Bot API, sendMessage and sendPhoto). */
export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;
const MAX_CALLBACK_BYTES = 64;

/** The text in `field`, understood by the parse mode of the call. */
export function formatted(params: Params, field: 'text' | 'caption'): FormattedText {
  const source = params.text(field) ?? '';
  const mode = params.text('parse_mode')?.toLowerCase();
  if (mode === 'html') return parseHtml(source);
  if (mode === 'markdownv2') return parseMarkdownV2(source);
  const entities = params.json<Entity[]>(field === 'text' ? 'entities' : 'caption_entities') ?? [];
  return { text: source, entities };
}

/** @throws ApiRefusal 400 for an empty or too long text */
export function messageText(params: Params): FormattedText {
  const result = formatted(params, 'text');
  if (result.text.trim() === '') throw badRequest('message text is empty');
  if (result.text.length > MAX_TEXT) throw badRequest('message is too long');
  return result;
}

export function captionOf(params: Params): FormattedText {
  const result = formatted(params, 'caption');
  if (result.text.length > MAX_CAPTION) throw badRequest('message caption is too long');
  return result;
}

/** @throws ApiRefusal 400 for buttons that Telegram would refuse */
export function keyboardOf(params: Params): InlineKeyboard | undefined {
  const markup = params.json<Partial<InlineKeyboard>>('reply_markup');
  if (!markup?.inline_keyboard) return undefined;
  for (const button of markup.inline_keyboard.flat()) {
    if (!button.text)
      throw badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      );
    const kinds = [button.callback_data, button.url, button.pay].filter((kind) => kind !== undefined);
    if (kinds.length !== 1) throw badRequest('BUTTON_TYPE_INVALID');
    if (button.callback_data !== undefined) {
      const bytes = Buffer.byteLength(button.callback_data);
      if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    }
  }
  return markup.inline_keyboard.flat().length === 0 ? undefined : { inline_keyboard: markup.inline_keyboard };
}
