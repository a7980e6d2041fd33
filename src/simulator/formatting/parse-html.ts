import { type Entity } from '../api-types';
import { badRequest } from '../server/api-refusal';
import { entityFault, type FormattedText, inOrder } from './formatted-text';
import { entityOf } from './html-tags';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
/** A tag with its attributes, a reference such as `&lt;`, or a `<` that begins neither. */
const TOKEN = /<(\/?)([^\s<>/]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|&(#x?[\da-f]+|\w+);|</gi;

/** @throws ApiRefusal 400 where Telegram would not understand the markup (Bot API, "HTML style") */
export function parseHtml(source: string): FormattedText {
  const entities: Entity[] = [];
  const open: { tag: string; entity: Entity }[] = [];
  let text = '';
  let position = 0;
  for (const match of source.matchAll(TOKEN)) {
    const { index } = match;
    const [whole, slash, rawTag = '', attributes = '', reference] = match;
    text += source.slice(position, index);
    position = index + whole.length;
    if (reference !== undefined) {
      text += decoded(reference) ?? whole;
      continue;
    }
    if (whole === '<') throw entityFault('Unclosed start tag', source, index);
    const tag = rawTag.toLowerCase();
    if (!slash) {
      const entity = entityOf(tag, attributes);
      if (!entity) throw entityFault(`Unsupported start tag "${tag}"`, source, index);
      if (entity === 'spoiler expected')
        throw entityFault('Tag "span" must have class "tg-spoiler"', source, index);
      open.push({ tag, entity: { ...entity, offset: text.length, length: 0 } });
      continue;
    }
    const last = open.pop();
    if (!last) throw entityFault('Unexpected end tag', source, index);
    // Telegram lets `</>` end whatever is open.
    if (tag !== '' && last.tag !== tag) {
      const place = entityFault('Unmatched end tag', source, index).message.replace(/^400 Bad Request: /, '');
      throw badRequest(`${place}, expected "</${last.tag}>", found "</${tag}>"`);
    }
    last.entity.length = text.length - last.entity.offset;
    if (last.tag === 'a') last.entity.url ??= text.slice(last.entity.offset);
    entities.push(last.entity);
  }
  const unclosed = open.at(-1);
  if (unclosed)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text: text + source.slice(position), entities: inOrder(entities) };
}

function decoded(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED[reference.toLowerCase()];
  const hex = /^#x/i.test(reference);
  const point = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
