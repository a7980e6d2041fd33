import { TelegramError } from 'telegraf';
import { MemoryAwayError } from '../../companion/conversations/store/store';
import { type Turn } from '../../companion/conversations/turns/turn';
import { OutgoingQueueClosedError } from '../telegram/outgoing/outgoing-queue';
import { nextStep } from './retry-plan';

const HOUR = 3_600_000;
const now = 1_700_000_000_000;
const refused = (error_code: number): TelegramError => new TelegramError({ error_code, description: 'no' });
const step = (error: unknown, { attempts = 1, age = 0 } = {}) =>
  nextStep(error, { attempts, enqueuedAt: new Date(now - age) } as Turn, now);

describe('nextStep', () => {
  it('waits for the database, and leaves what is under way when the bot stops', () => {
    expect(step(new MemoryAwayError({ cause: 'x' }), { attempts: 9 })).toEqual({ kind: 'wait-for-memory' });
    expect(step(new OutgoingQueueClosedError(), { attempts: 9 })).toEqual({ kind: 'leave' });
  });

  it('tries three times what may succeed, then tells the user', () => {
    expect(step(new Error())).toMatchObject({ kind: 'retry', afterMs: 1000 });
    expect(step(new Error(), { attempts: 2 })).toMatchObject({ kind: 'retry', afterMs: 2000 });
    expect(step(new Error(), { attempts: 3 })).toMatchObject({ kind: 'give-up', tell: true });
  });

  it('goes on delivering for an hour when Telegram is away', () => {
    for (const code of [429, 502]) {
      expect(step(refused(code), { attempts: 30, age: HOUR / 2 })).toMatchObject({
        kind: 'retry',
        afterMs: 60_000,
      });
      expect(step(refused(code), { age: 2 * HOUR })).toMatchObject({ kind: 'give-up', tell: false });
    }
  });

  it('does not insist where Telegram refuses', () => {
    expect(step(refused(403))).toMatchObject({ kind: 'give-up', tell: false });
  });
});
