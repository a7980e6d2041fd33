import { TelegramError } from 'telegraf';
import { until } from '../../../../test/support/until';
import { type Canvas } from './canvas';
import { LiveAnswer } from './live-answer';

class WatchedCanvas implements Canvas {
  readonly seen: string[] = [];
  readonly paceMs = 5;
  messageId: number | undefined;
  failsWith: Error | undefined;
  hangs = false;

  show(text: string, signal: AbortSignal): Promise<void> {
    if (this.failsWith) return Promise.reject(this.failsWith);
    this.seen.push(text);
    if (!this.hangs) return Promise.resolve();
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  }
}

const refusal = (code: number, retryAfter?: number): TelegramError =>
  new TelegramError({
    error_code: code,
    description: 'no',
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
  });

describe('LiveAnswer', () => {
  let canvas: WatchedCanvas;
  let other: WatchedCanvas;
  let told: boolean | undefined;
  let answer: LiveAnswer;
  beforeEach(() => {
    canvas = new WatchedCanvas();
    other = new WatchedCanvas();
    told = undefined;
    answer = new LiveAnswer({
      canvas,
      instead: (unknown) => {
        told = unknown;
        return other;
      },
      crowdMs: () => 0,
    });
  });
  afterEach(() => answer.end());

  it('shows the newest state, and never an older one after it', async () => {
    for (const text of ['a', 'ab', 'abc']) answer.hear(text);
    await until('the newest', () => canvas.seen.at(-1) === 'abc');
    expect(canvas.seen.length).toBeLessThan(3);
    answer.hear('abcd');
    await until('what came later', () => canvas.seen.at(-1) === 'abcd');
  });

  it('shows nothing after its end', async () => {
    answer.hear('a');
    await answer.end();
    const { length } = canvas.seen;
    answer.hear('ab');
    expect(canvas.seen).toHaveLength(length);
  });

  it.each([
    [404, true],
    [400, false],
  ])('goes on elsewhere when the canvas is refused with %d', async (code, unknown) => {
    canvas.failsWith = refusal(code);
    answer.hear('a');
    await until('it to be seen', () => other.seen.length > 0);
    expect(told).toBe(unknown);
    other.failsWith = refusal(400);
    answer.hear('ab');
    await answer.end();
  });

  it('leaves Telegram alone for as long as it asks', async () => {
    canvas.failsWith = refusal(429, 3600);
    answer.hear('a');
    await new Promise((resolve) => setImmediate(resolve));
    canvas.failsWith = undefined;
    answer.hear('ab');
    await answer.end();
    expect(canvas.seen).toEqual([]);
  });

  it('does not keep the answer back for what hangs', async () => {
    canvas.hangs = true;
    answer.hear('a');
    await answer.end();
    expect(canvas.seen).toEqual(['a']);
  });

  it('tells whoever speaks that it is enough', () => {
    expect(answer.enough.aborted).toBe(false);
    answer.stop();
    expect(answer.enough.aborted).toBe(true);
  });
});
