import { type Telegram } from 'telegraf';
import { Backoff, sleep } from '../telegram/time';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** Resolves as soon as Telegram answers to anything at all. @returns false if `signal` aborts before */
export async function telegramAnswers(telegram: Telegram, signal: AbortSignal): Promise<boolean> {
  const backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  while (!signal.aborted) {
    const answered = await telegram.getMe().then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await sleep(backoff.next(), signal);
  }
  return false;
}
