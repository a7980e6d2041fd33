import { TelegramError } from 'telegraf';
import { MemoryAwayError } from '../../companion/conversations/store/store';
import { TurnTakenOverError } from '../../companion/conversations/turns/turn';
import { ApiDeadlineError } from '../telegram/outgoing/call-deadline';
import { ConnectionFailedError } from '../telegram/outgoing/json-call';
import { OutgoingQueueClosedError } from '../telegram/outgoing/outgoing-queue';
import { PartlySentError } from './partly-sent-error';
import { hopeless, nextStep } from './retry-plan';

const HOUR = 3_600_000;
const now = 1_700_000_000_000;
const refused = (error_code: number): TelegramError => new TelegramError({ error_code, description: 'no' });
const history = { attempts: 1, setbacks: 0, failures: 0, deliveries: 0 };
const step = (error: unknown, { failures = 0, age = 0 } = {}) =>
  nextStep(error, { ...history, failures, enqueuedAt: new Date(now - age) }, now);

describe('nextStep', () => {
  it('waits for the database, and leaves what is not its own business any more', () => {
    expect(step(new MemoryAwayError({ cause: 'x' }), { failures: 9 })).toEqual({ kind: 'wait-for-memory' });
    expect(step(new OutgoingQueueClosedError(), { failures: 9 })).toEqual({ kind: 'leave' });
    expect(step(new TurnTakenOverError())).toEqual({ kind: 'leave' });
  });

  it('tries three times what may succeed, then tells the user', () => {
    expect(step(new Error())).toMatchObject({ kind: 'retry', afterMs: 1000, failed: true });
    expect(step(new Error(), { failures: 1 })).toMatchObject({ kind: 'retry', afterMs: 2000 });
    expect(step(new Error(), { failures: 2 })).toMatchObject({ kind: 'give-up', tell: true });
  });

  it('goes on delivering for a day when Telegram is away', () => {
    for (const code of [429, 502]) {
      expect(step(refused(code))).toMatchObject({ kind: 'retry', afterMs: 1000, failed: false });
      expect(step(refused(code), { age: 5000 })).toMatchObject({ afterMs: 5000 });
      expect(step(refused(code), { failures: 2, age: 2 * HOUR })).toMatchObject({ afterMs: 60_000 });
      expect(step(refused(code), { age: 25 * HOUR })).toMatchObject({ kind: 'give-up', tell: false });
    }
  });

  it.each([
    ['Telegram said that it did nothing', refused(429), true],
    ['there was no connection', new ConnectionFailedError('sendMessage', 'ECONNREFUSED'), true],
    ['the connection broke', new ConnectionFailedError('sendMessage', 'ECONNRESET'), false],
    ['Telegram stumbled', refused(502), false],
    ['no answer came', new ApiDeadlineError('sendMessage', 15_000), false],
    ['a part was sent', new PartlySentError({ cause: refused(429) }), false],
  ])('knows what can have arrived when %s', (_what, error, unsent) => {
    expect(step(error)).toMatchObject({ kind: 'retry', unsent });
  });

  it('does not insist where Telegram refuses, and tells whom it can still reach', () => {
    expect(step(refused(403))).toMatchObject({ kind: 'give-up', tell: false });
    expect(step(refused(400))).toMatchObject({ kind: 'give-up', tell: true });
    expect(step(new PartlySentError({ cause: refused(403) }))).toMatchObject({
      kind: 'give-up',
      tell: false,
    });
  });
});

describe('hopeless', () => {
  const enqueuedAt = new Date(now);

  it('is what was sent twice already', () => {
    expect(hopeless({ ...history, enqueuedAt, deliveries: 2 })).toBeUndefined();
    expect(hopeless({ ...history, enqueuedAt, deliveries: 3 })).toContain('twice');
  });

  it('is what ended the program again and again; what failed in other ways does not count', () => {
    expect(hopeless({ ...history, enqueuedAt, attempts: 100, setbacks: 99 })).toBeUndefined();
    expect(hopeless({ ...history, enqueuedAt, attempts: 21 })).toContain('too often');
  });
});
