import { type Failure } from './failure';
import { pauseBeforeRetry } from './retry-policy';

const tooMany: Failure = { kind: 'refused', code: 429, description: '', retryAfterMs: 3000 };
const broken: Failure = { kind: 'refused', code: 502, description: '' };
const lost: Failure = { kind: 'lost', code: 'ECONNRESET' };
const deadline: Failure = { kind: 'deadline', deadlineMs: 1 };
const unreachable: Failure = { kind: 'unreachable', code: 'ECONNREFUSED' };
const gibberish: Failure = { kind: 'gibberish' };

const pause = (failure: Failure, method: string, attempt = 1): number | undefined =>
  pauseBeforeRetry(failure, { method, attempt, backoffMs: 10, patienceMs: 60_000 });

describe('pauseBeforeRetry', () => {
  it.each([
    'sendMessage',
    'sendPhoto',
    'forwardMessage',
    'copyMessage',
    'refundStarPayment',
    'createInvoiceLink',
  ])('repeats %s only where it surely did nothing', (method) => {
    expect(pause(tooMany, method)).toBe(3000);
    expect(pause(unreachable, method)).toBe(10);
    for (const doubtful of [broken, lost, deadline, gibberish])
      expect(pause(doubtful, method)).toBeUndefined();
  });

  it.each([
    'editMessageText',
    'answerCallbackQuery',
    'answerPreCheckoutQuery',
    'deleteMessage',
    'getFile',
    'setMyCommands',
  ])('repeats %s whatever became of it', (method) => {
    for (const failure of [broken, lost, deadline, gibberish, unreachable])
      expect(pause(failure, method)).toBe(10);
  });

  it.each(['sendChatAction', 'sendMessageDraft', 'sendRichMessageDraft'])('never repeats %s', (method) => {
    for (const failure of [tooMany, broken, lost, unreachable])
      expect(pause(failure, method)).toBeUndefined();
  });

  it('does not repeat what Telegram refuses for good', () => {
    for (const code of [400, 401, 403, 404]) {
      expect(pause({ kind: 'refused', code, description: '' }, 'getMe')).toBeUndefined();
    }
  });

  it('waits no longer than its patience, and tries no more than four times', () => {
    expect(pause({ ...tooMany, retryAfterMs: 60_001 }, 'sendMessage')).toBeUndefined();
    expect(pause(tooMany, 'sendMessage', 3)).toBe(3000);
    expect(pause(tooMany, 'sendMessage', 4)).toBeUndefined();
  });
});
