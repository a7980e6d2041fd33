import { type Entity } from '../api-types';
import { badRequest } from '../server/api-refusal';
import { type FormattedText } from './parse-html';

const MARKS: Readonly<Record<string, string>> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '`': 'code',
};
/** Characters that MarkdownV2 wants escaped wherever they are no markup (Bot API, "MarkdownV2 style"). */
const RESERVED = new Set('_*[]()~`>#+-=|{}.!');

/**
 * MarkdownV2 without links and code blocks, which this bot's messages do not use.
 * @throws ApiRefusal 400 where Telegram would not understand the markup
 */
export function parseMarkdownV2(source: string): FormattedText {
  const entities: Entity[] = [];
  const open: { mark: string; offset: number }[] = [];
  let text = '';
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index]!;
    if (character === '\\') {
      index += 1;
      text += source[index] ?? '';
      continue;
    }
    const mark = [source.slice(index, index + 2), character].find((candidate) => candidate in MARKS);
    if (mark) {
      const last = open.at(-1);
      if (last?.mark === mark) {
        open.pop();
        entities.push({ type: MARKS[mark]!, offset: last.offset, length: text.length - last.offset });
      } else {
        open.push({ mark, offset: text.length });
      }
      index += mark.length - 1;
    } else if (RESERVED.has(character)) {
      throw badRequest(
        `can't parse entities: Character '${character}' is reserved and must be escaped with the preceding '\\'`,
      );
    } else {
      text += character;
    }
  }
  const [unclosed] = open;
  if (unclosed) {
    const bytes = Buffer.byteLength(text.slice(0, unclosed.offset));
    throw badRequest(
      `can't parse entities: Can't find end of ${MARKS[unclosed.mark]!} entity at byte offset ${bytes}`,
    );
  }
  return { text, entities };
}
