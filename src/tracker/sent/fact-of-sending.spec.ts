import { catalogue } from '../../events/catalogue';
import { factsOfSending } from './fact-of-sending';

const message = { message_id: 9, date: 1_000, chat: { id: 7 } };
const sent = (method: string, result: unknown, payload = {}) =>
  factsOfSending({ method, payload, result: result }, 55);

describe('what a bot says by a call', () => {
  it.each([
    ['words', 'sendMessage', { ...message, text: 'hi' }, 'ai_message', { message: 'hi', clientId: 7 }],
    ['a sticker', 'sendSticker', { ...message, sticker: {} }, 'ai_message', { message: '' }],
    [
      'a file',
      'sendDocument',
      { ...message, document: {}, caption: 'yours' },
      'ai_message',
      { message: 'yours' },
    ],
    [
      'a picture',
      'sendPhoto',
      { ...message, caption: 'a boat', photo: [{ file_unique_id: 'f', width: 1, height: 2 }] },
      'image_generated',
      { prompt: 'a boat', width: 1, height: 2 },
    ],
    [
      'an invoice',
      'sendInvoice',
      { ...message, invoice: { currency: 'XTR', total_amount: 5 } },
      'premium_action',
      { stars: 5 },
    ],
    [
      'words in a group',
      'sendMessage',
      { ...message, chat: { id: -5 }, text: 'hi' },
      'ai_message',
      { clientId: 55 },
    ],
    [
      'words with buttons',
      'sendMessage',
      { ...message, text: 'hi', reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] } },
      'ai_message',
      { buttons: [[{ text: 'A', data: 'a' }]] },
    ],
  ])('%s', (_what, method, result, name, payload) => {
    const [fact] = sent(method, result);
    expect(fact).toMatchObject({ name, payload });
    expect(catalogue[fact!.name].payload.safeParse(fact!.payload).error).toBeUndefined();
    expect(fact!.payload).toMatchObject({ at: new Date(1_000_000), meta: { messageId: 9, method } });
  });

  it('is one event for each picture of an album', () => {
    const photo = (id: string) => ({ ...message, photo: [{ file_unique_id: id, width: 1, height: 1 }] });
    const facts = sent('sendMediaGroup', [photo('a'), photo('b')]);
    expect(facts.map(({ name }) => name)).toEqual(['image_generated', 'image_generated']);
  });

  it.each(['sendChatAction', 'sendMessageDraft', 'editMessageText', 'answerCallbackQuery', 'getMe'])(
    '%s is nothing that was said',
    (method) => {
      expect(sent(method, method.startsWith('edit') ? { ...message, text: 'x' } : true)).toEqual([]);
    },
  );
});
