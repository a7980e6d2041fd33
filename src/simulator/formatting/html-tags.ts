import { type Entity } from '../api-types';

/** Tags of the HTML parse mode and the entities they make (Bot API, "HTML style"). */
const TYPES: Readonly<Record<string, string>> = {
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

/** @returns undefined for a tag that Telegram does not know */
export function entityOf(
  tag: string,
  attributes: string,
): Omit<Entity, 'offset' | 'length'> | 'spoiler expected' | undefined {
  const type = TYPES[tag];
  if (!type) return undefined;
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
      .exec(attributes)
      ?.slice(1)
      .find((value) => value !== undefined);
  switch (tag) {
    case 'span':
      return attribute('class') === 'tg-spoiler' ? { type } : 'spoiler expected';
    case 'a': {
      const url = attribute('href');
      return { type, ...(url && { url }) };
    }
    case 'code': {
      const language = /^language-(.+)$/.exec(attribute('class') ?? '')?.[1];
      return { type, ...(language && { language }) };
    }
    case 'blockquote':
      return { type: /\bexpandable\b/i.test(attributes) ? 'expandable_blockquote' : type };
    case 'tg-emoji': {
      const custom_emoji_id = attribute('emoji-id');
      return { type, ...(custom_emoji_id && { custom_emoji_id }) };
    }
    default:
      return { type };
  }
}
