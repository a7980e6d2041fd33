import { resolve } from 'node:path';
import { z } from 'zod';

/** An empty string is how shells and compose files say "not set". */
const blankIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, fallback: z.output<T>) =>
  z.preprocess((value) => blankIsAbsent(value) ?? fallback, schema);

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((url) => url.replace(/\/+$/, ''));
/** An address without a path names the server; updates then go to the path on which the bot listens. */
const webhookUrl = httpUrl.transform((url) =>
  new URL(url).pathname === '/' ? `${url}/telegram/webhook` : url,
);
const telegramIds = z.preprocess(
  (value) => value ?? '',
  z
    .string()
    .regex(/^(\d{1,16}(\s*,\s*\d{1,16})*)?$/, 'must be Telegram user ids, separated by commas')
    .transform((ids): readonly number[] => (ids === '' ? [] : ids.split(',').map(Number))),
);
const price = z.coerce.number().min(0, 'must not be negative');
const port = z.coerce.number().int().min(0).max(65_535);

const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { error: 'must be an IANA time zone such as Europe/Berlin' },
);

/** Every variable that Teleskop reads. The table in the README follows this order. */
const schema = z.object({
  NODE_ENV: withDefault(z.enum(['development', 'production', 'test']), 'production'),
  PORT: withDefault(port, 3000),
  HOST: withDefault(z.string(), '0.0.0.0'),
  PUBLIC_URL: optional(httpUrl),
  DATA_DIR: withDefault(z.string(), './data').transform((path) => resolve(path)),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' })),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]+$/, 'must look like 123456:ABC…, as @BotFather gives it'),
  ),
  TELEGRAM_API_ROOT: withDefault(httpUrl, 'https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: optional(webhookUrl),
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, 'must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -'),
  ),
  CLOUDFLARE_API_TOKEN: optional(z.string()),
  CLOUDFLARE_ACCOUNT_ID: optional(z.string().regex(/^[\w-]+$/, 'must be the plain account id')),
  CLOUDFLARE_ACCOUNT_HASH: optional(z.string().regex(/^[\w-]+$/, 'must be the plain account hash')),
  CLOUDFLARE_API_ROOT: withDefault(httpUrl, 'https://api.cloudflare.com/client/v4'),
  LLM_API_ROOT: optional(httpUrl),
  LLM_API_KEY: optional(z.string()),
  LLM_MODEL: optional(z.string()),
  LLM_CONTEXT_TOKENS: withDefault(z.coerce.number().int().min(4096).max(10_000_000), 8192),
  LLM_PRICE_INPUT: optional(price),
  LLM_PRICE_OUTPUT: optional(price),
  IMAGE_API_ROOT: optional(httpUrl),
  IMAGE_API_KEY: optional(z.string()),
  IMAGE_API_KIND: optional(z.enum(['openai', 'sdwebui'])),
  IMAGE_MODEL: optional(z.string()),
  IMAGE_PRICE: optional(price),
  ADMIN_PASSWORD: optional(z.string().min(8, 'must have at least 8 characters').max(256)),
  ADMIN_TELEGRAM_IDS: telegramIds,
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters').max(256)),
  ANALYTICS_TIME_ZONE: withDefault(timeZone, 'UTC'),
  EVENT_RETENTION_DAYS: optional(z.coerce.number().int().min(1, 'must be at least 1 day').max(36_500)),
  CAPTURE_TEXT: withDefault(z.enum(['full', 'redacted', 'none']), 'full'),
  JOURNAL_FSYNC: withDefault(z.enum(['commit', 'always']), 'commit'),
  JOURNAL_MAX_MB: withDefault(z.coerce.number().int().min(16).max(1_048_576), 4096),
  LOG_LEVEL: withDefault(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
});

/** In the order of the README's table. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

/** The validated environment. Inject it by the token {@link ENV}. */
export type Env = z.output<typeof schema>;

export interface EnvironmentFault {
  variable: string;
  message: string;
}

/** Names every faulty variable at once, and never a value: values may be secrets. */
export class InvalidEnvironmentError extends Error {
  override readonly name = 'InvalidEnvironmentError';
  constructor(readonly faults: readonly EnvironmentFault[]) {
    super(['Invalid environment:', ...faults.map((f) => `- ${f.variable}: ${f.message}`)].join('\n'));
  }
}

/** @throws InvalidEnvironmentError naming each faulty variable */
export function loadEnv(source: NodeJS.ProcessEnv): Env {
  const result = schema.safeParse(source);
  const faults = [...(result.error?.issues ?? []).map(faultOf), ...halves(source)];
  if (faults.length > 0 || !result.success) throw new InvalidEnvironmentError(faults);
  return result.data;
}

const faultOf = (issue: z.core.$ZodIssue): EnvironmentFault => ({
  variable: issue.path.join('.'),
  message: issue.message,
});

/** Variables that make sense together only: if one of `family` is set, each of `needed` must be. */
const families: readonly { family: readonly string[]; needed: readonly string[] }[] = [
  together('CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID', 'CLOUDFLARE_ACCOUNT_HASH'),
  {
    family: ['LLM_API_ROOT', 'LLM_API_KEY', 'LLM_MODEL', 'LLM_PRICE_INPUT', 'LLM_PRICE_OUTPUT'],
    needed: ['LLM_API_ROOT', 'LLM_MODEL'],
  },
  together('LLM_PRICE_INPUT', 'LLM_PRICE_OUTPUT'),
  {
    family: ['IMAGE_API_ROOT', 'IMAGE_API_KEY', 'IMAGE_API_KIND', 'IMAGE_MODEL', 'IMAGE_PRICE'],
    needed: ['IMAGE_API_ROOT', 'IMAGE_API_KIND'],
  },
];

function together(...names: string[]): { family: string[]; needed: string[] } {
  return { family: names, needed: names };
}

function halves(source: NodeJS.ProcessEnv): EnvironmentFault[] {
  return families.flatMap(({ family, needed }) => {
    const given = family.find((name) => source[name]);
    if (given === undefined) return [];
    return needed
      .filter((name) => !source[name])
      .map((variable) => ({ variable, message: `is needed too, because ${given} is set` }));
  });
}
