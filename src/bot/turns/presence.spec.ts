import { type Telegram } from 'telegraf';
import { showing } from './presence';

describe('showing', () => {
  const sent: unknown[][] = [];
  const telegram = {
    sendChatAction: (...call: unknown[]) => {
      sent.push(call);
      return Promise.reject(new Error('not shown'));
    },
  } as unknown as Telegram;
  beforeEach(() => {
    sent.length = 0;
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('shows what the bot does, again before Telegram forgets it, until it is done', async () => {
    let finish = (_: string): void => undefined;
    const shown = showing(telegram, 7, 'typing', () => new Promise<string>((resolve) => (finish = resolve)));
    await jest.advanceTimersByTimeAsync(9_000);
    expect(sent).toEqual([
      [7, 'typing'],
      [7, 'typing'],
      [7, 'typing'],
    ]);
    finish('done');
    expect(await shown).toBe('done');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(3);
  });

  it('ends when the work fails, with its failure', async () => {
    await expect(showing(telegram, 7, 'typing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });
});
