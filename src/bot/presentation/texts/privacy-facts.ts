import { type Env } from '../../../config/env';

/** What an operator's settings mean for the people who talk to the bot. */
export interface PrivacyFacts {
  /** How much of what is said the events keep. */
  text: Env['CAPTURE_TEXT'];
  /** How long single events are kept; undefined: until somebody erases them. */
  days: number | undefined;
  /** Hosts that learn what is said, such as that of a language model. */
  outside: readonly string[];
  /** Whether pictures are kept by an image host. */
  archived: boolean;
}

export function privacyFactsOf(env: Env): PrivacyFacts {
  const hosts = [env.LLM_API_ROOT, env.IMAGE_API_ROOT].flatMap((root) => (root ? [new URL(root).host] : []));
  return {
    text: env.CAPTURE_TEXT,
    days: env.EVENT_RETENTION_DAYS,
    outside: [...new Set(hosts)],
    archived: env.CLOUDFLARE_ACCOUNT_ID !== undefined,
  };
}
