import { Params } from '../server/params';
import { keyboardOf } from './inline-keyboard';

const read = (reply_markup: unknown, options?: { invoice: boolean }) =>
  keyboardOf(new Params({ reply_markup }), options);
const one = (button: unknown) => ({ inline_keyboard: [[button]] });
const pay = { text: 'Pay', pay: true };

describe('a keyboard under a message', () => {
  it('may have buttons of every kind, up to the limits', () => {
    const rows = [
      [{ text: 'a', callback_data: 'é'.repeat(32) }],
      [
        { text: 'b', url: 'https://example.org' },
        { text: 'c', switch_inline_query_current_chat: 'x' },
      ],
    ];
    expect(read({ inline_keyboard: rows })).toEqual({ inline_keyboard: rows });
    expect(read(JSON.stringify({ inline_keyboard: rows }))).toEqual({ inline_keyboard: rows });
  });

  it('is none where it is empty, or takes the place of the real one', () => {
    expect(read({ inline_keyboard: [] })).toBeUndefined();
    expect(read({ remove_keyboard: true })).toBeUndefined();
    expect(read(undefined)).toBeUndefined();
  });

  it('takes money first, and in invoices only', () => {
    const rows = [[pay, { text: 'Later', callback_data: 'later' }]];
    expect(read({ inline_keyboard: rows }, { invoice: true })).toEqual({ inline_keyboard: rows });
    expect(() => read(one({ text: 'x', callback_data: 'x' }), { invoice: true })).toThrow(
      'REPLY_MARKUP_BUY_EMPTY',
    );
    expect(() => read(one(pay))).toThrow('BUTTON_TYPE_INVALID');
  });

  it.each([
    ['data of 65 bytes', one({ text: 'x', callback_data: `${'é'.repeat(32)}x` }), 'BUTTON_DATA_INVALID'],
    [
      'empty data',
      one({ text: 'x', callback_data: '' }),
      'Text buttons are unallowed in the inline keyboard',
    ],
    ['no action', one({ text: 'x' }), 'Text buttons are unallowed in the inline keyboard'],
    ['two actions', one({ text: 'x', callback_data: 'x', url: 'http://x' }), 'BUTTON_TYPE_INVALID'],
    ['no text', one({ callback_data: 'x' }), 'Can\'t find field "text"'],
    ['another protocol', one({ text: 'x', url: 'ftp://x' }), 'Unsupported URL protocol'],
    ['an address that is none', one({ text: 'x', url: 'not a url' }), 'Wrong HTTP URL'],
    [
      '101 buttons',
      { inline_keyboard: [Array(101).fill({ text: 'x', callback_data: 'x' })] },
      'reply markup is too long',
    ],
    [
      'rows that are none',
      { inline_keyboard: [{ text: 'x', callback_data: 'x' }] },
      'must be an Array of Arrays',
    ],
    ['JSON that is none', '{', "can't parse reply markup JSON object"],
    ['something else', { buttons: [] }, 'object expected as reply markup'],
  ])('is refused with %s', (_what, markup, why) => {
    expect(() => read(markup)).toThrow(`400 Bad Request`);
    expect(() => read(markup)).toThrow(why);
  });
});
