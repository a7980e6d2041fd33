import { TelegramError } from 'telegraf';

/**
 * Takes secrets out of an error, in place, so that its class and its facts stay: telegraf puts the address with
 * the token into the errors of answers that are not JSON, and what the bot said to whom into every TelegramError.
 */
export function makeHarmless<E>(error: E, redact: (text: string) => string, depth = 4): E {
  if (!(error instanceof Error) || depth === 0) return error;
  if (error instanceof TelegramError) overwrite(error, 'on', { method: methodOf(error.on) });
  for (const key of Object.getOwnPropertyNames(error)) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string') overwrite(error, key, redact(value));
    else if (value instanceof URL) overwrite(error, key, redact(value.href));
    else if (Array.isArray(value)) value.forEach((each) => makeHarmless(each as unknown, redact, depth - 1));
    else makeHarmless(value, redact, depth - 1);
  }
  return error;
}

function methodOf(on: object): string | undefined {
  return 'method' in on && typeof on.method === 'string' ? on.method : undefined;
}

function overwrite(error: Error, key: string, value: unknown): void {
  const enumerable = Object.prototype.propertyIsEnumerable.call(error, key);
  // Redefining works where assigning would throw, as on read-only properties.
  Reflect.defineProperty(error, key, { value, enumerable, writable: true, configurable: true });
}
