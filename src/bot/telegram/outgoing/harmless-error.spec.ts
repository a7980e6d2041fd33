import { TelegramError } from 'telegraf';
import { redactor } from '../../../config/secrets';
import { makeHarmless } from './harmless-error';

const TOKEN = '42:token-of-the-bot';
const harmless = <E>(error: E): E => makeHarmless(error, redactor([TOKEN]));
const everything = (error: Error): string =>
  JSON.stringify(error, (_, value: unknown) =>
    value instanceof Error
      ? Object.fromEntries(
          Object.getOwnPropertyNames(value).map((key) => [key, Reflect.get(value, key) as unknown]),
        )
      : value,
  );

describe('makeHarmless', () => {
  it('takes the token out of message, stack, fields, causes and lists of errors', () => {
    const cause = new AggregateError([new Error(`at /bot${TOKEN}/getMe`)], `also ${TOKEN}`);
    const error = Object.assign(new Error(`GET /bot${TOKEN}/getMe`, { cause }), {
      input: TOKEN,
      url: new URL(`https://api.telegram.org/bot${TOKEN}/getMe`),
      response: { description: TOKEN },
    });
    const told = everything(harmless(error));
    expect(told).not.toContain(TOKEN);
    expect(told).toContain('GET /bot[secret]/getMe');
    expect(told).toContain('at /bot[secret]/getMe');
  });

  it('takes what was said out of a refusal, and keeps what it is', () => {
    const payload = { chat_id: 7, text: 'my deepest secret' };
    const error = new TelegramError(
      { error_code: 403, description: 'Forbidden' },
      { method: 'sendMessage', payload },
    );
    expect(harmless(error)).toBe(error);
    expect(error).toMatchObject({ code: 403, on: { method: 'sendMessage' } });
    expect(everything(error)).not.toContain('deepest');
  });

  it('ends where an error is its own cause, and passes on what is no error', () => {
    const error = new Error(TOKEN);
    error.cause = error;
    expect(harmless(error).message).toBe('[secret]');
    expect(harmless('text')).toBe('text');
    expect(harmless(undefined)).toBeUndefined();
  });
});
