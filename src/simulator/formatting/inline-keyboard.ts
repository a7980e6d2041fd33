import { type InlineButton, type InlineKeyboard } from '../api-types';
import { badRequest } from '../server/api-refusal';
import { type Params } from '../server/params';

/** Exactly one of these makes a button what it is (Bot API, InlineKeyboardButton). */
const ACTIONS = [
  'callback_data',
  'url',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;
const OTHER_MARKUPS = ['keyboard', 'remove_keyboard', 'force_reply'];
const MAX_CALLBACK_BYTES = 64;
const MAX_BUTTONS = 100;

const unparsable = (what: string): Error => badRequest(`can't parse inline keyboard button: ${what}`);

/**
 * The buttons under a message. Keyboards in place of the real one are accepted, and nobody here sees them.
 * @param invoice whether the message is one: only there may a button take money
 * @throws ApiRefusal 400 for what Telegram would refuse
 */
export function keyboardOf(params: Params, { invoice = false } = {}): InlineKeyboard | undefined {
  const markup = params.json<Partial<InlineKeyboard> & Record<string, unknown>>('reply_markup');
  if (markup === undefined || markup === null) return undefined;
  if (typeof markup !== 'object') throw badRequest('object expected as reply markup');
  const { inline_keyboard: rows } = markup;
  if (rows === undefined) {
    const known = Object.keys(markup).length === 0 || OTHER_MARKUPS.some((name) => name in markup);
    if (!known) throw badRequest('object expected as reply markup');
    return undefined;
  }
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row)))
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
  const buttons = rows.flat();
  if (buttons.length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  for (const button of buttons) check(button);
  const [first] = buttons;
  if (invoice && first && !first.pay) throw badRequest('REPLY_MARKUP_BUY_EMPTY');
  if (buttons.some(({ pay }, index) => pay && !(invoice && index === 0)))
    throw badRequest('BUTTON_TYPE_INVALID');
  return buttons.length === 0 ? undefined : { inline_keyboard: rows.filter((row) => row.length > 0) };
}

function check(button: InlineButton): void {
  if (typeof button !== 'object' || button === null)
    throw unparsable('InlineKeyboardButton must be an Object');
  if (button.text === undefined) throw unparsable('Can\'t find field "text"');
  if (typeof button.text !== 'string') throw unparsable('Field "text" must be of type String');
  const actions = ACTIONS.filter((action) => button[action] !== undefined && button[action] !== '');
  if (actions.length === 0) throw unparsable('Text buttons are unallowed in the inline keyboard');
  if (actions.length > 1 || button.text.trim() === '') throw badRequest('BUTTON_TYPE_INVALID');
  if (button.callback_data && Buffer.byteLength(button.callback_data) > MAX_CALLBACK_BYTES)
    throw badRequest('BUTTON_DATA_INVALID');
  if (button.url) checkUrl(button.url);
}

function checkUrl(url: string): void {
  const invalid = (why: string): Error =>
    badRequest(`inline keyboard button URL '${url}' is invalid: ${why}`);
  if (!URL.canParse(url) && !URL.canParse(`http://${url}`)) throw invalid('Wrong HTTP URL');
  const { protocol } = new URL(URL.canParse(url) ? url : `http://${url}`);
  if (!['http:', 'https:', 'tg:', 'ton:', 'tonsite:'].includes(protocol))
    throw invalid('Unsupported URL protocol');
}
