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
  DATA_DIR: withDefault(z.string(), './data').transform((path) => resolve(path)),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' })),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]+$/, 'must look like 123456:ABC…, as @BotFather gives it'),
  ),
  TELEGRAM_API_ROOT: withDefault(httpUrl, 'https://api.telegram.org'),
  CLOUDFLARE_API_TOKEN: optional(z.string()),
  CLOUDFLARE_ACCOUNT_ID: optional(z.string().regex(/^[\w-]+$/, 'must be the plain account id')),
  CLOUDFLARE_ACCOUNT_HASH: optional(z.string().regex(/^[\w-]+$/, 'must be the plain account hash')),
  CLOUDFLARE_API_ROOT: withDefault(httpUrl, 'https://api.cloudflare.com/client/v4'),
  ADMIN_PASSWORD: optional(z.string().min(8, 'must have at least 8 characters').max(256)),
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
  const faults = [...(result.error?.issues ?? []).map(faultOf), ...halfOfCloudflare(source)];
  if (faults.length > 0 || !result.success) throw new InvalidEnvironmentError(faults);
  return result.data;
}

const faultOf = (issue: z.core.$ZodIssue): EnvironmentFault => ({
  variable: issue.path.join('.'),
  message: issue.message,
});

/** The variables of Cloudflare make sense together only. */
function halfOfCloudflare(source: NodeJS.ProcessEnv): EnvironmentFault[] {
  const names = ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID', 'CLOUDFLARE_ACCOUNT_HASH'];
  const missing = names.filter((name) => !source[name]);
  if (missing.length === names.length) return [];
  return missing.map((variable) => ({
    variable,
    message: 'is needed too, because another CLOUDFLARE_ variable is set',
  }));
}
