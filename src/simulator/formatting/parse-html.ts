import { type Entity } from '../api-types';
import { badRequest } from '../server/api-refusal';

/** Tags of the HTML parse mode and the entities they make (Bot API, "HTML style"). */
const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
};
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const TOKEN = /<(\/?)([^\s<>/]*)([^<>]*)>|&(#x?[\da-f]+|\w+);|</gi;

export interface FormattedText {
  text: string;
  entities: Entity[];
}

const fault = (what: string, offset: number): Error =>
  badRequest(`can't parse entities: ${what} at byte offset ${offset}`);

/** @throws ApiRefusal 400 where Telegram would not understand the markup */
export function parseHtml(source: string): FormattedText {
  const entities: Entity[] = [];
  const open: { tag: string; entity: Entity }[] = [];
  let text = '';
  let position = 0;
  for (const match of source.matchAll(TOKEN)) {
    text += source.slice(position, match.index);
    position = match.index + match[0].length;
    const bytes = Buffer.byteLength(source.slice(0, match.index));
    const [whole, slash, rawTag, attributes = '', reference] = match;
    if (whole === '<' || rawTag === '') throw fault('Unclosed start tag', bytes);
    if (reference !== undefined) {
      text += decoded(reference) ?? whole;
      continue;
    }
    const tag = rawTag!.toLowerCase();
    if (slash) {
      const last = open.pop();
      if (!last) throw fault('Unexpected end tag', bytes);
      if (last.tag !== tag)
        throw fault(`Unmatched end tag, expected "</${last.tag}>", found "</${tag}>"`, bytes);
      last.entity.length = text.length - last.entity.offset;
      if (last.entity.length > 0) entities.push(last.entity);
      continue;
    }
    const type = TAGS[tag];
    if (!type) throw fault(`Unsupported start tag "${tag}"`, bytes);
    const url = /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
    open.push({ tag, entity: { type, offset: text.length, length: 0, ...(url && { url }) } });
  }
  const [unclosed] = open;
  if (unclosed)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text: text + source.slice(position), entities: entities.sort((a, b) => a.offset - b.offset) };
}

function decoded(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED[reference.toLowerCase()];
  const hex = /^#x/i.test(reference);
  const point = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
