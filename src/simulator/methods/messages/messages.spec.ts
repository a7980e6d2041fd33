import { Telegram } from 'telegraf';
import { type Person } from '../../people/person';
import { TelegramSimulator } from '../../telegram-simulator';

/** 1×1 PNG. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The header of a PNG of any size; Telegram and `image-size` look no further. */
const pngOf = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(PIXEL);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

describe('messages of the bot', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  let ada: Person;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start();
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
    ada = simulator.person({ firstName: 'Ada' });
  });
  afterEach(() => simulator.stop());

  const refusal = (code: number, description: string) => ({
    response: expect.objectContaining({ error_code: code, description }),
  });
  const call = (method: string, payload: object) => bot.callApi(method as 'getMe', payload);
  const keyboard = (text: string) => ({
    reply_markup: { inline_keyboard: [[{ text, callback_data: text }]] },
  });

  it('are seen as people see them', async () => {
    await bot.sendMessage(ada.id, ' Hi <b>A&amp;B</b> ', { parse_mode: 'HTML', ...keyboard('Go') });
    expect(await ada.sees(/Hi A&B/)).toMatchObject({
      text: 'Hi A&B',
      entities: [{ type: 'bold', offset: 3, length: 3 }],
      buttons: [{ text: 'Go' }],
    });
  });

  it('may be as long as Telegram allows, after the markup is gone', async () => {
    const { text } = await bot.sendMessage(ada.id, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
    expect(text).toHaveLength(4096);
  });

  it('tell what they answer to', async () => {
    const { message_id } = ada.says('question');
    const answer = await bot.sendMessage(ada.id, 'answer', { reply_parameters: { message_id } });
    expect(answer).toMatchObject({ reply_to_message: { message_id, text: 'question' } });
  });

  it('change and go', async () => {
    const { message_id } = await bot.sendMessage(ada.id, 'one', keyboard('Go'));
    await bot.editMessageText(ada.id, message_id, undefined, 'two');
    expect(ada.messages).toMatchObject([{ text: 'two', buttons: [], edit_date: expect.any(Number) }]);
    await bot.editMessageReplyMarkup(ada.id, message_id, undefined, keyboard('Stay').reply_markup);
    expect(ada.messages).toMatchObject([{ text: 'two', buttons: [{ text: 'Stay' }] }]);
    await bot.deleteMessage(ada.id, message_id);
    expect(ada.messages).toEqual([]);
    const many = await Promise.all(['a', 'b', 'c'].map((text) => bot.sendMessage(ada.id, text)));
    await call('deleteMessages', {
      chat_id: ada.id,
      message_ids: many.slice(1).map((each) => each.message_id),
    });
    expect(ada.messages).toHaveLength(1);
  });

  it('show a draft while they are written, which people can stop', async () => {
    await call('sendMessageDraft', { chat_id: ada.id, draft_id: 7, can_stop: true });
    expect(ada.draft).toBe('');
    await call('sendMessageDraft', { chat_id: ada.id, draft_id: 7, text: 'Once upon', can_stop: true });
    expect(ada.draft).toBe('Once upon');
    ada.stopsDraft();
    expect(await bot.getUpdates(0, 1, 0, undefined)).toMatchObject([
      { stopped_message_generation: { chat: { id: ada.id }, draft_id: 7 } },
    ]);
    await call('sendMessageDraft', { chat_id: ada.id, draft_id: 8, text: 'Once more' });
    await bot.sendMessage(ada.id, 'Once more, whole');
    expect(ada.draft).toBeUndefined();
  });

  describe('with a picture', () => {
    it('keep its real size, and give the file back', async () => {
      const { photo } = await bot.sendPhoto(ada.id, { source: PIXEL }, { caption: 'tiny' });
      expect(photo).toMatchObject([{ width: 1, height: 1, file_size: PIXEL.length }]);
      const link = await bot.getFileLink(photo[0]!.file_id);
      expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(PIXEL);
      expect(await bot.sendPhoto(ada.id, photo[0]!.file_id)).toMatchObject({ photo });
    });

    it('change to another picture, uploaded along', async () => {
      const { message_id } = await bot.sendPhoto(ada.id, { source: PIXEL }, keyboard('Again'));
      await bot.editMessageMedia(ada.id, message_id, undefined, {
        type: 'photo',
        media: { source: pngOf(3, 2) },
        caption: 'wider',
      });
      expect(ada.messages).toMatchObject([
        { photo: [{ width: 3, height: 2 }], caption: 'wider', buttons: [] },
      ]);
      await bot.editMessageCaption(ada.id, message_id, undefined, 'widest');
      expect(ada.messages).toMatchObject([{ photo: [{ width: 3 }], caption: 'widest' }]);
    });

    it.each([
      ['that is none', Buffer.from('no'), 'Bad Request: IMAGE_PROCESS_FAILED'],
      ['with sides too long', pngOf(9000, 1001), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
      ['that is too slim', pngOf(21, 1), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
      ['of more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), 'Bad Request: file is too big'],
    ])('%s are refused', async (_what, source, description) => {
      await expect(bot.sendPhoto(ada.id, { source })).rejects.toMatchObject(refusal(400, description));
      expect(ada.messages).toEqual([]);
    });

    it('may be documents too', async () => {
      const { document } = await bot.sendDocument(ada.id, { source: PIXEL, filename: 'p.png' });
      expect(document).toMatchObject({ file_name: 'p.png', file_size: PIXEL.length });
    });
  });

  describe('are refused', () => {
    const sent = (extra = {}) => bot.sendMessage(ada.id, 'text', extra);
    it.each<[string, (bot: Telegram, chat: number) => Promise<unknown>, number, string]>([
      ['in an unknown chat', (api) => api.sendMessage(1, 'x'), 400, 'Bad Request: chat not found'],
      ['without a chat', (api) => api.sendMessage('', 'x'), 400, 'Bad Request: chat_id is empty'],
      ['without text', (api, chat) => api.sendMessage(chat, ''), 400, 'Bad Request: message text is empty'],
      [
        'with blanks only',
        (api, chat) => api.sendMessage(chat, ' \n'),
        400,
        'Bad Request: text must be non-empty',
      ],
      [
        'with 4097 characters',
        (api, chat) => api.sendMessage(chat, 'x'.repeat(4097)),
        400,
        'Bad Request: message is too long',
      ],
      [
        'with bad markup',
        (api, chat) => api.sendMessage(chat, '<b>x', { parse_mode: 'HTML' }),
        400,
        `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
      ],
      [
        'in a parse mode that does not exist',
        (api, chat) => api.sendMessage(chat, 'x', { parse_mode: 'BBCode' as 'HTML' }),
        400,
        'Bad Request: unsupported parse_mode',
      ],
      [
        'with a caption of 1025 characters',
        (api, chat) => api.sendPhoto(chat, { source: PIXEL }, { caption: 'x'.repeat(1025) }),
        400,
        'Bad Request: message caption is too long',
      ],
      [
        'as an unknown file',
        (api, chat) => api.sendPhoto(chat, 'nothing'),
        400,
        'Bad Request: wrong file identifier/HTTP URL specified',
      ],
      [
        'with an unknown action',
        (api, chat) => api.sendChatAction(chat, 'sleeping' as 'typing'),
        400,
        'Bad Request: wrong parameter action in request',
      ],
      [
        'to be edited where there are none',
        (api, chat) => api.editMessageText(chat, 99, undefined, 'x'),
        400,
        'Bad Request: message to edit not found',
      ],
      [
        'to be deleted where there are none',
        (api, chat) => api.deleteMessage(chat, 99),
        400,
        'Bad Request: message to delete not found',
      ],
    ])('%s', async (_what, act, code, description) => {
      await expect(act(bot, ada.id)).rejects.toMatchObject(refusal(code, description));
    });

    it('to somebody who has blocked the bot, who can still be looked up', async () => {
      ada.blocks();
      await expect(sent()).rejects.toMatchObject(refusal(403, 'Forbidden: bot was blocked by the user'));
      expect(await bot.getChat(ada.id)).toMatchObject({ id: ada.id, first_name: 'Ada' });
    });

    it('as edits that change nothing', async () => {
      const notModified = expect.stringMatching(/^Bad Request: message is not modified: /) as string;
      const { message_id } = await bot.sendMessage(ada.id, '<b>same</b>', {
        parse_mode: 'HTML',
        ...keyboard('Go'),
      });
      const same = { parse_mode: 'HTML' as const, ...keyboard('Go') };
      const edits = [
        () => bot.editMessageText(ada.id, message_id, undefined, '<b>same</b>', same),
        () => bot.editMessageReplyMarkup(ada.id, message_id, undefined, keyboard('Go').reply_markup),
      ];
      for (const edit of edits) await expect(edit()).rejects.toMatchObject(refusal(400, notModified));
      await bot.editMessageText(ada.id, message_id, undefined, 'same', keyboard('Go'));
    });

    it('as edits of what they do not have, or of what people wrote', async () => {
      const { message_id: text } = await sent();
      const { message_id: photo } = await bot.sendPhoto(ada.id, { source: PIXEL });
      const { message_id: theirs } = ada.says('mine');
      const edits: [Promise<unknown>, string][] = [
        [bot.editMessageCaption(ada.id, text, undefined, 'x'), 'there is no caption in the message to edit'],
        [bot.editMessageText(ada.id, photo, undefined, 'x'), 'there is no text in the message to edit'],
        [bot.editMessageText(ada.id, theirs, undefined, 'x'), "message can't be edited"],
      ];
      for (const [edit, why] of edits)
        await expect(edit).rejects.toMatchObject(refusal(400, `Bad Request: ${why}`));
    });
  });
});
