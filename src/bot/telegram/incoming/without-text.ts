import { TelegramError } from 'telegraf';

/**
 * What may be logged of an error that a handler threw: its kind and where it came from. Its message may quote
 * the chat (JSON.parse does, Postgres does), so it is told only where Telegram wrote it.
 */
export function withoutText(error: unknown): string {
  if (!(error instanceof Error)) return `something that is no Error was thrown (${typeof error})`;
  const frames = placesIn(error);
  const { code } = error as { code?: string | number };
  const told = error instanceof TelegramError ? `: ${error.description}` : '';
  return [`${error.name}${code === undefined ? '' : ` ${code}`}${told}`, ...frames].join('\n');
}

/** What follows the message in the stack; nothing if the message is not where it should be. */
function placesIn({ stack = '', message }: Error): string[] {
  const begin = stack.indexOf(message);
  return begin < 0
    ? []
    : stack
        .slice(begin + message.length)
        .split('\n')
        .filter((line) => /^\s+at /.test(line));
}
