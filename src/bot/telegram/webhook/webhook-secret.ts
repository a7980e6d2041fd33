import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Env } from '../../../config/env';

const FILE = 'telegram-webhook-secret';
/** What Telegram takes (Bot API `setWebhook`, secret_token). */
const FORM = /^[A-Za-z0-9_-]{1,256}$/;

/** What Telegram shows with each update: `TELEGRAM_WEBHOOK_SECRET`, or one made at the first start and kept. */
export function webhookSecret(env: Pick<Env, 'DATA_DIR' | 'TELEGRAM_WEBHOOK_SECRET'>): string {
  if (env.TELEGRAM_WEBHOOK_SECRET) return env.TELEGRAM_WEBHOOK_SECRET;
  const path = join(env.DATA_DIR, FILE);
  const kept = readIfThere(path);
  // Half a secret, as a power cut may leave it, is replaced: Telegram is told at each start.
  if (kept !== undefined && FORM.test(kept)) return kept;
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(env.DATA_DIR, { recursive: true });
  writeFileSync(path, secret, { mode: 0o600 });
  return secret;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
