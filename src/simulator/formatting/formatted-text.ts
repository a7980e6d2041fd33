import { type Entity } from '../api-types';
import { badRequest } from '../server/api-refusal';

/** A text and what is special in it; offsets and lengths in UTF-16 units (Bot API, MessageEntity). */
export interface FormattedText {
  text: string;
  entities: Entity[];
}

/** Telegram counts the place of a mistake in bytes of the source. */
export const entityFault = (what: string, source: string, index: number): Error =>
  badRequest(`can't parse entities: ${what} at byte offset ${Buffer.byteLength(source.slice(0, index))}`);

/** As Telegram sends them: by place, the outer before the inner; empty ones are dropped. */
export const inOrder = (entities: readonly Entity[]): Entity[] =>
  entities.filter(({ length }) => length > 0).sort((a, b) => a.offset - b.offset || b.length - a.length);

/** Without the blanks around it, which no message keeps. */
export function trimmed({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const end = Math.max(text.trimEnd().length, start);
  const clipped = entities.map((entity) => {
    const from = Math.max(entity.offset, start);
    return { ...entity, offset: from - start, length: Math.min(entity.offset + entity.length, end) - from };
  });
  return { text: text.slice(start, end), entities: inOrder(clipped) };
}
