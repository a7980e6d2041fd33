import { Telegram } from 'telegraf';
import { TelegramSimulator } from '../telegram-simulator';

describe('what the bot tells about itself', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start({ username: 'teleskop_test_bot' });
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  });
  afterEach(() => simulator.stop());

  it('is who it is', async () => {
    expect(await bot.getMe()).toMatchObject({
      id: simulator.bot.id,
      is_bot: true,
      username: 'teleskop_test_bot',
    });
  });

  it('are its commands, one list a scope and language', async () => {
    const start = [{ command: 'start', description: 'Begin' }];
    const german = [{ command: 'start', description: 'Anfangen' }];
    await bot.setMyCommands(start);
    await bot.setMyCommands(german, { language_code: 'de' });
    expect(await bot.getMyCommands()).toEqual(start);
    expect(await bot.getMyCommands({ language_code: 'de' })).toEqual(german);
    expect(await bot.getMyCommands({ scope: { type: 'all_private_chats' } })).toEqual([]);
    await bot.deleteMyCommands();
    expect(await bot.getMyCommands()).toEqual([]);
  });

  it('are its descriptions, within their limits', async () => {
    await bot.setMyDescription('long');
    await bot.setMyShortDescription('short', 'de');
    expect(await bot.getMyDescription()).toEqual({ description: 'long' });
    expect(await bot.getMyShortDescription('de')).toEqual({ short_description: 'short' });
    await expect(bot.setMyDescription('x'.repeat(513))).rejects.toThrow('BOT_DESCRIPTION_INVALID');
  });

  it.each([
    ['capitals', { command: 'Start', description: 'x' }, 'BOT_COMMAND_INVALID'],
    ['no description', { command: 'start', description: '' }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
  ])('is no command with %s', async (_what, command, why) => {
    await expect(bot.setMyCommands([command])).rejects.toThrow(why);
  });
});
