import { speech } from './language';
import { type Message, type ParamsOf } from './message';
import { type en } from './messages/en';

type English = typeof en;
export type MessageKey = keyof English;
/** Keys of messages that need nothing filled in, as labels do. */
export type LabelKey = { [K in MessageKey]: ParamsOf<English[K]> extends [] ? K : never }[MessageKey];

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function cached<T>(cache: Map<string, T>, tag: string, make: (tag: string) => T): T {
  const known = cache.get(tag) ?? make(tag);
  cache.set(tag, known);
  return known;
}

function formOf(message: Message, count: number, tag: string): string {
  if (typeof message === 'string') return message;
  const category = cached(rules, tag, () => new Intl.PluralRules(tag)).select(count);
  return (message as Partial<Record<Intl.LDMLPluralRule, string>>)[category] ?? message.other;
}

/**
 * A message in the language of the interface. Numbers among `params` are written as that language writes them; a
 * `count` chooses the plural. Call it while drawing, never while a module loads: the language may change.
 */
export function t<K extends MessageKey>(key: K, ...[params]: ParamsOf<English[K]>): string {
  const { messages, tag } = speech();
  const values = params as Record<string, string | number> | undefined;
  const text = formOf(messages[key], Number(values?.count), tag);
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place;
    return typeof value === 'number'
      ? cached(numbers, tag, () => new Intl.NumberFormat(tag)).format(value)
      : value;
  });
}
