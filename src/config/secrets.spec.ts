import { loadEnv } from './env';
import { redactor, secretsOf } from './secrets';

describe('redactor', () => {
  const env = loadEnv({
    TELEGRAM_BOT_TOKEN: '12345:AAA-bbb_ccc',
    DATABASE_URL: 'postgres://me:p%40ssw0rd@127.0.0.1/db',
    ADMIN_PASSWORD: 'open sesame',
  });

  it('removes what JSON makes of a secret with quotes in it', () => {
    const redact = redactor(secretsOf(loadEnv({ ADMIN_PASSWORD: 'say "friend"' })));
    expect(redact(JSON.stringify({ said: 'say "friend"' }))).toBe('{"said":"[secret]"}');
  });

  it('removes each secret by value, plain and percent-encoded', () => {
    const redact = redactor(secretsOf(env));
    const leak =
      'at https://api.telegram.org/bot12345:AAA-bbb_ccc/getMe p@ssw0rd p%40ssw0rd open%20sesame 12345%3AAAA-bbb_ccc';
    expect(redact(leak)).toBe(
      'at https://api.telegram.org/bot[secret]/getMe [secret] [secret] [secret] [secret]',
    );
  });
});
