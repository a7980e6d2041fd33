import { TelegramError } from 'telegraf';
import { withoutText } from './without-text';

describe('withoutText', () => {
  it('tells kind and place of an error, and not its message, which may quote the chat', () => {
    const failure = (): unknown => {
      try {
        return JSON.parse('my deepest secret');
      } catch (error) {
        return error;
      }
    };
    const told = withoutText(failure());
    expect(told).toMatch(/^SyntaxError\n\s+at /);
    expect(told).not.toMatch(/secret|deepest|my d/);
  });

  it('leaves out a message of several lines that looks like a place', () => {
    const error = new Error('first\n    at home, alone');
    expect(withoutText(error)).not.toContain('at home');
  });

  it('tells what Telegram refused, and the code of a system error', () => {
    expect(withoutText(new TelegramError({ error_code: 400, description: 'Bad Request: no' }))).toMatch(
      /400: Bad Request: no/,
    );
    expect(withoutText(Object.assign(new Error('x'), { code: 'ENOENT' }))).toMatch(/^Error ENOENT/);
  });

  it('survives what is no error', () => {
    expect(withoutText('a secret')).not.toContain('secret');
    expect(withoutText(undefined)).toContain('undefined');
  });
});
