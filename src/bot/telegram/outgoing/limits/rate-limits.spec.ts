import { RateLimits, telegramLimits } from './rate-limits';

describe('RateLimits', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const spacious = { burst: 1_000, everyMs: 1 };
  /** Moments at which calls are sent that are wanted as soon as possible: each waits for its place, as in a lane. */
  const moments = (
    limits: RateLimits,
    chatOf: (index: number) => number | string,
    count: number,
  ): number[] => {
    const began = performance.now();
    return Array.from({ length: count }, (_, index) => {
      jest.advanceTimersByTime(limits.reserve('sendMessage', chatOf(index)));
      return performance.now() - began;
    });
  };
  const mostWithin = (ms: number, times: readonly number[]): number =>
    Math.max(...times.map((begin) => times.filter((time) => time >= begin && time < begin + ms).length));

  it('lets a person have a burst, then a message each second', () => {
    const limits = new RateLimits({ ...telegramLimits, inAll: spacious });
    const times = moments(limits, () => 7, 23);
    expect(times).toEqual([...Array<number>(20).fill(0), 1000, 2000, 3000]);
    jest.advanceTimersByTime(60_000);
    expect(moments(limits, () => 7, 20)).toEqual(Array<number>(20).fill(0));
  });

  it.each([-100, '@channel'])('lets a group (%s) have 20 in any minute', (chat) => {
    const times = moments(new RateLimits(telegramLimits), () => chat, 60);
    expect(mostWithin(60_000, times)).toBe(20);
    expect(times[2]).toBeLessThan(100);
  });

  it('lets 30 go in any second to all together', () => {
    const times = moments(new RateLimits(telegramLimits), (index) => index + 1, 100);
    expect(mostWithin(1000, times)).toBe(30);
    expect(times[0]).toBe(0);
  });

  it.each(['answerCallbackQuery', 'sendChatAction', 'sendMessageDraft', 'deleteMessage', 'getFile'])(
    'does not count %s',
    (method) => {
      const limits = new RateLimits(telegramLimits);
      for (let calls = 0; calls < 100; calls++) expect(limits.reserve(method, 7)).toBe(0);
    },
  );
});
