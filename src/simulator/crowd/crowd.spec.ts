import { Telegraf } from 'telegraf';
import { TelegramSimulator } from '../telegram-simulator';
import { Crowd } from './crowd';
import { people } from './people';

/** A bot that offers what ours does, without a mind. */
function simpleBot({ token, apiRoot }: TelegramSimulator): Telegraf {
  const bot = new Telegraf(token, { telegram: { apiRoot } });
  const offer = (...data: string[]) => ({
    reply_markup: {
      inline_keyboard: [data.map((callback_data) => ({ text: callback_data, callback_data }))],
    },
  });
  bot.start((ctx) => ctx.reply('Who?', offer('persona:a', 'persona:b')));
  bot.command('clear', (ctx) => ctx.reply('Sure?', offer('clear:yes', 'clear:no')));
  bot.command('premium', (ctx) => ctx.reply('For how long?', offer('premium:week')));
  bot.command('image', (ctx) => ctx.reply('a picture', offer('refresh:1')));
  bot.action(/^persona:/, (ctx) => ctx.reply('Which?', offer('story:x')));
  bot.action(/^premium:/, (ctx) =>
    ctx.replyWithInvoice({
      title: 'Premium',
      description: 'A week',
      payload: 'week',
      currency: 'XTR',
      provider_token: '',
      prices: [{ label: 'Week', amount: 1 }],
    }),
  );
  bot.on('pre_checkout_query', (ctx) => ctx.answerPreCheckoutQuery(true));
  bot.action(/^rate:/, (ctx) => ctx.answerCbQuery());
  bot.on('callback_query', (ctx) => ctx.reply('A tale of the sea. And you?', offer('image')));
  bot.on('message', (ctx) => ctx.reply('Tell me more?', offer('image', 'rate:up', 'rate:down')));
  // People may have blocked it by now.
  bot.catch(() => undefined);
  return bot;
}

describe('the crowd', () => {
  let simulator: TelegramSimulator;
  let crowd: Crowd;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start();
  });
  afterEach(async () => {
    await crowd.stop();
    await simulator.stop();
  });

  const chats = () => [...simulator.world.chats.values()];
  const everything = () => chats().flatMap(({ messages }) => messages);
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve));
  };

  it('does with a bot all that people do', async () => {
    const bot = simpleBot(simulator);
    const running = bot.launch();
    crowd = new Crowd(simulator, { seed: 'all', paceMs: 0.05, atOnce: people.length });
    let unblocked = 0;
    let pressed = '';
    const { updates } = simulator.world;
    const { onPush } = updates;
    updates.onPush = (update) => {
      const { callback_query, my_chat_member } = update as {
        callback_query?: { data: string };
        my_chat_member?: { new_chat_member: { status: string } };
      };
      pressed += callback_query ? ` ${callback_query.data}` : '';
      if (my_chat_member?.new_chat_member.status === 'member') unblocked += 1;
      onPush(update);
    };
    crowd.start();
    await until(() =>
      [
        'persona:a',
        'persona:b',
        'story:x',
        'image',
        'refresh:1',
        'premium:week',
        'clear:yes',
        'clear:no',
        'rate:up',
        'rate:down',
      ].every((data) => pressed.includes(` ${data}`)),
    );
    await until(() => unblocked > 0);
    await until(() => everything().some(({ successful_payment }) => successful_payment));
    await until(() => everything().some(({ voice, sticker, location }) => voice ?? sticker ?? location));
    await until(() => everything().some(({ from, edit_date }) => !from.is_bot && edit_date));
    const said = everything().map(({ text }) => text ?? '');
    await until(() => everything().some(({ text }) => text === '/start ads_spring'));
    expect(said.some((text) => /[а-я]/.test(text))).toBe(true);
    bot.stop();
    await running;
  });

  it('says the same again for the same seed', async () => {
    const firstWords = async (seed: string): Promise<string[]> => {
      const telegram = await TelegramSimulator.start();
      const again = new Crowd(telegram, { seed, people: people.slice(0, 6), paceMs: 0.01, patienceMs: 1 });
      again.start();
      const all = () => [...telegram.world.chats.values()];
      await until(() => all().length === 6 && all().every(({ nextMessageId }) => nextMessageId > 6));
      await again.stop();
      await telegram.stop();
      return all().flatMap(({ messages }) => messages.slice(0, 5).map(({ text }) => text ?? 'no text'));
    };
    crowd = new Crowd(simulator, { seed: '' });
    expect(await firstWords('one')).toEqual(await firstWords('one'));
    expect(await firstWords('one')).not.toEqual(await firstWords('two'));
  });

  it('goes on with a bot that never answers, a few at a time', async () => {
    crowd = new Crowd(simulator, { seed: 'deaf', paceMs: 0.01, patienceMs: 1, atOnce: 3 });
    crowd.start();
    const talking = () => chats().filter(({ messages }) => messages.length > 0).length;
    await until(() => talking() === 3);
    await until(() => talking() === people.length);
  });

  it('goes home at once when it is sent, also out of the middle of a visit', async () => {
    crowd = new Crowd(simulator, { seed: 'home', paceMs: 0.01 });
    crowd.start();
    await until(() => everything().length > 2);
    await crowd.stop();
    const count = everything().length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(everything()).toHaveLength(count);
  });

  it('is made of people who differ', () => {
    expect(people.length).toBeGreaterThanOrEqual(20);
    expect(new Set(people.map(({ firstName }) => firstName)).size).toBe(people.length);
    expect(new Set(people.map(({ habit }) => habit)).size).toBe(7);
    expect(new Set(people.map(({ languageCode }) => languageCode)).size).toBeGreaterThan(8);
    for (const { source = 'none' } of people) expect(source).toMatch(/^[\w-]{1,64}$/);
  });
});
