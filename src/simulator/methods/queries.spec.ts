import { Telegram } from 'telegraf';
import { type Person } from '../people/person';
import { TelegramSimulator } from '../telegram-simulator';

describe('answers to people who ask by a button or inline', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  let ada: Person;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start({ deadlines: { query: 50 } });
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
    ada = simulator.person({ firstName: 'Ada' });
  });
  afterEach(() => simulator.stop());
  const tooOld = /query is too old and response timeout expired or query ID is invalid/;

  it('are seen once', async () => {
    const press = ada.press('x', undefined);
    await bot.answerCbQuery(press.id, 'done', { show_alert: true });
    expect(await ada.answered(press)).toEqual({ text: 'done', showAlert: true });
    await expect(bot.answerCbQuery(press.id)).rejects.toThrow(tooOld);
  });

  it('come too late after a while, and never where nobody asked', async () => {
    const press = ada.press('x', undefined);
    while (!press.expired) await new Promise((resolve) => setImmediate(resolve));
    await expect(bot.answerCbQuery(press.id)).rejects.toThrow(tooOld);
    await expect(bot.answerCbQuery('77')).rejects.toThrow(tooOld);
  });

  it('are at most 200 characters long', async () => {
    const press = ada.press('x', undefined);
    await expect(bot.answerCbQuery(press.id, 'x'.repeat(201))).rejects.toThrow('MESSAGE_TOO_LONG');
    await bot.answerCbQuery(press.id, 'x'.repeat(200));
  });

  it('offer results inline', async () => {
    const query = ada.asksInline('cats');
    const [update] = await bot.getUpdates(0, 1, 0, undefined);
    expect(update).toMatchObject({ inline_query: { id: query.id, query: 'cats', from: { id: ada.id } } });
    const answer = (ids: string[]) =>
      bot.callApi('answerInlineQuery', {
        inline_query_id: query.id,
        results: ids.map((id) => ({
          type: 'article',
          id,
          title: id,
          input_message_content: { message_text: id },
        })),
      });
    await expect(answer(['a', 'a'])).rejects.toThrow('RESULT_ID_DUPLICATE');
    await answer(['a', 'b']);
    expect(await ada.offered(query)).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    await expect(answer(['c'])).rejects.toThrow(tooOld);
  });
});
