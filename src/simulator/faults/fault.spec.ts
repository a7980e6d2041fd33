import { Telegram } from 'telegraf';
import { TelegramSimulator } from '../telegram-simulator';

describe('faults on demand', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start();
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  });
  afterEach(() => simulator.stop());

  const getMe = (signal?: AbortSignal) =>
    fetch(`${simulator.apiRoot}/bot${simulator.token}/getMe`, { signal: signal ?? null });
  const broken = { kind: 'error', code: 500, description: 'Internal Server Error' } as const;

  it.each([
    ['html', { kind: 'html', code: 502 }, /502: Bad Gateway/],
    ['reset', { kind: 'reset' }, /socket hang up|ECONNRESET/],
    ['truncated', { kind: 'truncated' }, /invalid json|Unexpected end/i],
  ] as const)('%s happens once, then all is well', async (_name, fault, message) => {
    simulator.faults.next('getMe', fault);
    await expect(bot.getMe()).rejects.toThrow(message);
    await expect(bot.getMe()).resolves.toMatchObject({ is_bot: true });
  });

  it('can be a refusal, with how long to wait', async () => {
    simulator.faults.next('getMe', {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests: retry after 3',
      retryAfter: 3,
    });
    await expect(bot.getMe()).rejects.toMatchObject({
      response: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 3',
        parameters: { retry_after: 3 },
      },
    });
  });

  it('can cut the connection in the middle of an answer', async () => {
    simulator.faults.next('getMe', { kind: 'half-close' });
    // Not by telegraf: its node-fetch waits for ever for the rest.
    await expect(getMe().then((response) => response.text())).rejects.toThrow('terminated');
    expect((await getMe()).status).toBe(200);
  });

  it('can be silence', async () => {
    simulator.faults.next('getMe', { kind: 'hang' });
    await expect(getMe(AbortSignal.timeout(50))).rejects.toThrow(/timeout/);
  });

  it('can be an answer that drips and never ends', async () => {
    simulator.faults.next('getMe', { kind: 'drip' });
    const response = await getMe(AbortSignal.timeout(300));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(/timeout/);
  });

  it('can be slowness', async () => {
    simulator.faults.next('getMe', { kind: 'latency', ms: 60 });
    const before = performance.now();
    await bot.getMe();
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  });

  it('can lose the answer to a call that took effect', async () => {
    const ada = simulator.person({ firstName: 'Ada' });
    simulator.faults.next('sendMessage', { kind: 'answer-lost' });
    await expect(bot.sendMessage(ada.id, 'there')).rejects.toThrow();
    expect(ada.messages.map(({ text }) => text)).toEqual(['there']);
  });

  it('can befall one chat only, until they are cleared', async () => {
    const [ada, bob] = ['Ada', 'Bob'].map((firstName) => simulator.person({ firstName }));
    simulator.faults.always('sendMessage', broken, { chatId: ada!.id });
    for (let time = 0; time < 3; time += 1)
      await expect(bot.sendMessage(ada!.id, 'x')).rejects.toThrow('500');
    await bot.sendMessage(bob!.id, 'x');
    simulator.faults.clear('sendMessage');
    await bot.sendMessage(ada!.id, 'x');
  });

  it('can befall every method, as often as was asked for', async () => {
    simulator.faults.next('*', broken, 2);
    await expect(bot.getMe()).rejects.toThrow('500');
    await expect(bot.getMyCommands()).rejects.toThrow('500');
    await bot.getMe();
  });

  it('can befall the download of a file', async () => {
    const { photo } = simulator.person({ firstName: 'Ada' }).sendsPhoto();
    const link = await bot.getFileLink(photo![0]!.file_id);
    simulator.faults.next('file', { kind: 'html', code: 502 });
    expect((await fetch(link)).status).toBe(502);
    expect((await fetch(link)).status).toBe(200);
  });

  it('include not being there at all', async () => {
    await simulator.goDown();
    await expect(bot.getMe()).rejects.toThrow(/ECONNREFUSED/);
    await simulator.comeBack();
    await expect(bot.getMe()).resolves.toBeDefined();
  });
});
