import { RateLimits, telegramLimits } from './rate-limits';

describe('RateLimits', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const fill = (limits: RateLimits, chat: number | string, count: number): number[] =>
    Array.from({ length: count }, () => limits.reserve('sendMessage', chat));

  it('lets a person have a burst, then a message each second', () => {
    const limits = new RateLimits(telegramLimits);
    expect(fill(limits, 7, 23)).toEqual([...Array<number>(20).fill(0), 1000, 2000, 3000]);
    jest.advanceTimersByTime(3000);
    expect(limits.reserve('sendMessage', 7)).toBe(1000);
    jest.advanceTimersByTime(60_000);
    expect(fill(limits, 7, 20)).toEqual(Array<number>(20).fill(0));
  });

  it.each([-100, '@channel'])('lets a group (%s) have 20 in a minute', (chat) => {
    const limits = new RateLimits(telegramLimits);
    expect(fill(limits, chat, 21).slice(-2)).toEqual([0, 3000]);
  });

  it('lets 30 go in a second to all together', () => {
    const limits = new RateLimits(telegramLimits);
    const pauses = Array.from({ length: 60 }, (_, chat) => limits.reserve('sendMessage', chat + 1));
    expect(Math.max(...pauses)).toBeCloseTo(1000, 0);
    expect(pauses.slice(0, 30)).toEqual(Array<number>(30).fill(0));
  });

  it.each(['answerCallbackQuery', 'sendChatAction', 'sendMessageDraft', 'deleteMessage', 'getFile'])(
    'does not count %s',
    (method) => {
      const limits = new RateLimits(telegramLimits);
      for (let calls = 0; calls < 100; calls++) expect(limits.reserve(method, 7)).toBe(0);
    },
  );
});
