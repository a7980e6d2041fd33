import { InvalidEnvironmentError, loadEnv } from './env';

describe('loadEnv', () => {
  it('needs nothing', () => {
    expect(loadEnv({})).toMatchObject({
      PORT: 3000,
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
      ANALYTICS_TIME_ZONE: 'UTC',
    });
    expect(loadEnv({}).TELEGRAM_BOT_TOKEN).toBeUndefined();
  });

  it('takes an empty variable as absent and a trailing slash as a slip', () => {
    const env = loadEnv({ TELEGRAM_BOT_TOKEN: '', PORT: '', TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' });
    expect(env).toMatchObject({ PORT: 3000, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' });
  });

  it('names every faulty variable at once, and no value', () => {
    const faulty = {
      PORT: 'secret-port',
      TELEGRAM_BOT_TOKEN: 'secret-token',
      DATABASE_URL: 'mysql://secret',
      ANALYTICS_TIME_ZONE: 'Secret/Zone',
      CLOUDFLARE_API_TOKEN: 'secret-cloudflare',
    };
    let message = '';
    expect(() => {
      try {
        loadEnv(faulty);
      } catch (error) {
        message = (error as Error).message;
        throw error;
      }
    }).toThrow(InvalidEnvironmentError);
    for (const name of [
      ...Object.keys(faulty).slice(0, 4),
      'CLOUDFLARE_ACCOUNT_ID',
      'CLOUDFLARE_ACCOUNT_HASH',
    ])
      expect(message).toContain(`- ${name}: `);
    expect(message).not.toMatch(/secret/i);
  });

  it('wants all of the Cloudflare variables or none', () => {
    expect(() => loadEnv({ CLOUDFLARE_API_TOKEN: 'x' })).toThrow(
      /CLOUDFLARE_ACCOUNT_ID.*\n.*CLOUDFLARE_ACCOUNT_HASH/,
    );
  });

  it.each([
    [{ LLM_API_KEY: 'x' }, ['LLM_API_ROOT', 'LLM_MODEL']],
    [{ LLM_API_ROOT: 'http://127.0.0.1:1', LLM_MODEL: 'm', LLM_PRICE_INPUT: '0.5' }, ['LLM_PRICE_OUTPUT']],
    [{ IMAGE_API_ROOT: 'http://127.0.0.1:7860' }, ['IMAGE_API_KIND']],
  ])('wants what a brain or a painter needs to be whole: %j', (given, missing) => {
    const needed = missing.map((name) => `- ${name}: is needed too`).join('.*\n');
    expect(() => loadEnv(given)).toThrow(new RegExp(`${needed}.*$`));
  });

  it('takes a brain without a key and without prices', () => {
    const env = loadEnv({ LLM_API_ROOT: 'http://127.0.0.1:11434/v1/', LLM_MODEL: 'llama' });
    expect(env).toMatchObject({ LLM_API_ROOT: 'http://127.0.0.1:11434/v1', LLM_CONTEXT_TOKENS: 8192 });
    expect(env.LLM_PRICE_INPUT).toBeUndefined();
  });

  it('brings updates to where the bot listens, unless the address has a path of its own', () => {
    const url = (TELEGRAM_WEBHOOK_URL: string): unknown =>
      loadEnv({ TELEGRAM_WEBHOOK_URL }).TELEGRAM_WEBHOOK_URL;
    expect(url('https://bot.example/')).toBe('https://bot.example/telegram/webhook');
    expect(url('https://bot.example/behind/a-proxy')).toBe('https://bot.example/behind/a-proxy');
  });

  it('reads the ids of the owners as numbers', () => {
    expect(loadEnv({}).ADMIN_TELEGRAM_IDS).toEqual([]);
    expect(loadEnv({ ADMIN_TELEGRAM_IDS: '7, 4503599627370495' }).ADMIN_TELEGRAM_IDS).toEqual([
      7, 4503599627370495,
    ]);
    expect(() => loadEnv({ ADMIN_TELEGRAM_IDS: '@ada' })).toThrow(
      'ADMIN_TELEGRAM_IDS: must be Telegram user ids',
    );
  });
});
