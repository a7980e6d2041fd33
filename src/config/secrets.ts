import { type Env } from './env';

/** The values that must never be seen in a log, an error or an event. */
export function secretsOf(env: Env): string[] {
  return [
    env.TELEGRAM_BOT_TOKEN,
    env.TELEGRAM_WEBHOOK_SECRET,
    env.CLOUDFLARE_API_TOKEN,
    env.LLM_API_KEY,
    env.IMAGE_API_KEY,
    env.ADMIN_PASSWORD,
    env.METRICS_TOKEN,
    passwordIn(env.DATABASE_URL),
  ]
    .filter((secret): secret is string => secret !== undefined && secret.length >= 6)
    .flatMap((secret) => [
      ...new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]),
    ]);
}

/**
 * Replaces secrets by value, because a pattern knows only the leaks that somebody has seen before.
 * @returns a function that gives the same text with each secret as `[secret]`
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  const shortest = longestFirst.at(-1)?.length ?? Infinity;
  return (text) => {
    // Every captured text and every log line comes through here; almost none holds a secret.
    if (text.length < shortest) return text;
    let clean = text;
    for (const secret of longestFirst)
      if (clean.includes(secret)) clean = clean.replaceAll(secret, '[secret]');
    return clean;
  };
}

function passwordIn(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const { password } = new URL(url);
  return password === '' ? undefined : decodeURIComponent(password);
}
