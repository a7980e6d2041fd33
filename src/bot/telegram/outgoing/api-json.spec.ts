import { Markup } from 'telegraf';
import { apiJson } from './api-json';

describe('apiJson', () => {
  it('says nothing of what telegraf adds for itself, or passes as null', () => {
    const { reply_markup } = Markup.inlineKeyboard([Markup.button.callback('Yes', 'clear:yes')]);
    expect(JSON.parse(apiJson({ chat_id: 7, text: null, reply_markup }))).toEqual({
      chat_id: 7,
      reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'clear:yes' }]] },
    });
  });
});
