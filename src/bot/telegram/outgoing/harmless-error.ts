import { TelegramError } from 'telegraf';

type Redact = (text: string) => string;

/**
 * Takes secrets out of an error, in place, so that its class and its facts stay: telegraf puts the address with
 * the token into the errors of answers that are not JSON, and what the bot said to whom into every TelegramError.
 */
export function makeHarmless<E>(error: E, redact: Redact): E {
  if (error instanceof TelegramError) {
    const { method } = error.on as { method?: string };
    overwrite(error, 'on', { method });
  }
  scrub(error, redact, 5);
  return error;
}

function scrub(value: unknown, redact: Redact, depth: number): void {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  for (const key of Object.getOwnPropertyNames(value)) {
    const field: unknown = Reflect.get(value, key);
    if (typeof field === 'string') overwrite(value, key, redact(field));
    else if (field instanceof URL) overwrite(value, key, redact(field.href));
    else scrub(field, redact, depth - 1);
  }
}

/** Redefines, which works where assigning would throw, as on read-only properties. */
function overwrite(target: object, key: string, value: unknown): void {
  const enumerable = Object.prototype.propertyIsEnumerable.call(target, key);
  Reflect.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
}
