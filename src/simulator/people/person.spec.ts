import { Telegram } from 'telegraf';
import { type Person } from './person';
import { TelegramSimulator } from '../telegram-simulator';

describe('a person', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  let ada: Person;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start();
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
    ada = simulator.person({ firstName: 'Ada', username: 'ada', languageCode: 'en', isPremium: true });
  });
  afterEach(() => simulator.stop());

  const updates = () => bot.getUpdates(0, 100, 0, undefined);
  const button = (text: string, callback_data = text) => ({
    reply_markup: { inline_keyboard: [[{ text, callback_data }]] },
  });

  it('is who they are in every update, and the same for the same id', async () => {
    ada.says('/start ads_spring');
    expect(await updates()).toMatchObject([
      {
        message: {
          text: '/start ads_spring',
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
          date: expect.any(Number),
          from: {
            id: ada.id,
            first_name: 'Ada',
            username: 'ada',
            language_code: 'en',
            is_premium: true,
            is_bot: false,
          },
          chat: { id: ada.id, type: 'private' },
        },
      },
    ]);
    expect(simulator.person({ id: ada.id, firstName: 'Somebody' }).messages).toHaveLength(1);
  });

  it('sends more than text, and the bot can fetch their pictures', async () => {
    ada.sendsSticker('🌙');
    ada.sendsVoice(4);
    ada.sendsLocation(1, 2);
    const { photo } = ada.sendsPhoto('look');
    expect(await updates()).toMatchObject([
      { message: { sticker: { emoji: '🌙' } } },
      { message: { voice: { duration: 4 } } },
      { message: { location: { latitude: 1, longitude: 2 } } },
      { message: { caption: 'look', photo: [{ width: 2, height: 1 }] } },
    ]);
    expect((await fetch(await bot.getFileLink(photo![0]!.file_id))).status).toBe(200);
  });

  it('edits what they said, in a copy of it too', () => {
    ada.says('helo');
    ada.edits(ada.messages[0]!, 'hello');
    expect(ada.messages).toMatchObject([{ text: 'hello', edit_date: expect.any(Number) }]);
  });

  it('presses the newest of the buttons, by its text or its data', async () => {
    await bot.sendMessage(ada.id, 'older', button('Go', 'go:1'));
    const older = await ada.sees('older');
    const newer = await bot.sendMessage(ada.id, 'newer', button('Go', 'go:2'));
    ada.presses('Go');
    ada.presses('go:1');
    ada.presses(/^go:/, older);
    expect(await updates()).toMatchObject([
      { callback_query: { data: 'go:2', message: { message_id: newer.message_id, text: 'newer' } } },
      { callback_query: { data: 'go:1', message: { message_id: older.message_id } } },
      { callback_query: { data: 'go:1', message: { message_id: older.message_id } } },
    ]);
    expect(() => ada.presses('Stop')).toThrow('There is no button Stop to press, only: Go, Go');
  });

  it('presses a button that is gone, of a message that the bot can no longer see', async () => {
    const sent = await bot.sendMessage(ada.id, 'x', button('Go'));
    const { message_id } = sent;
    const seen = await ada.sees('x');
    await bot.deleteMessage(ada.id, message_id);
    ada.presses('Go', seen);
    const [update] = await updates();
    expect(update).toMatchObject({
      callback_query: { message: { message_id, date: 0, chat: { id: ada.id } } },
    });
    expect(update).not.toHaveProperty('callback_query.message.text');
  });

  it('blocks and comes back, and writes nothing meanwhile', async () => {
    ada.blocks();
    ada.blocks();
    expect(() => ada.says('hi')).toThrow('has blocked the bot');
    ada.unblocks();
    ada.says('hi');
    expect(await updates()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
      { message: { text: 'hi' } },
    ]);
  });

  describe('sees', () => {
    it('what comes after their last act', async () => {
      await bot.sendMessage(ada.id, 'before');
      ada.says('hi');
      const seeing = ada.sees();
      await bot.sendMessage(ada.id, 'after');
      expect((await seeing).text).toBe('after');
      expect((await ada.sees('before', { before: true })).text).toBe('before');
    });

    it('what fits, by a text, a pattern or anything else about it', async () => {
      const seeing = [ada.sees('two'), ada.sees(/^t.o$/), ada.sees(({ buttons }) => buttons.length > 0)];
      await bot.sendMessage(ada.id, 'one');
      await bot.sendMessage(ada.id, 'two', button('Go'));
      for (const { text } of await Promise.all(seeing)) expect(text).toBe('two');
    });

    it('what the bot does', async () => {
      await bot.sendChatAction(ada.id, 'typing');
      expect(ada.actions).toEqual(['typing']);
    });

    it('nothing of what they said themselves, and says so with the chat', async () => {
      ada.says('hi');
      await expect(ada.sees('hi', { timeout: 20, before: true })).rejects.toThrow(
        'Waited 20 ms in vain: Ada sees hi. The chat so far:\n  hi',
      );
    });
  });
});
