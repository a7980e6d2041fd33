import { type Entity } from '../api-types';
import { badRequest } from '../server/api-refusal';
import { type Params } from '../server/params';
import { type FormattedText, inOrder, trimmed } from './formatted-text';
import { parseHtml } from './parse-html';
import { parseMarkdownV2 } from './parse-markdown';

/** UTF-16 units after parsing entities (Bot API, sendMessage and sendPhoto). */
export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;

/** The text in `field`, understood by the parse mode of the call; the old Markdown is not spoken here. */
function formatted(params: Params, field: 'text' | 'caption'): FormattedText {
  const source = params.text(field) ?? '';
  const mode = params.text('parse_mode')?.toLowerCase() ?? '';
  if (mode === 'html') return parseHtml(source);
  if (mode === 'markdownv2') return parseMarkdownV2(source);
  if (mode !== '') throw badRequest('unsupported parse_mode');
  const entities = params.json<Entity[]>(field === 'text' ? 'entities' : 'caption_entities') ?? [];
  return { text: source, entities: inOrder(entities) };
}

/** @throws ApiRefusal 400 for an empty or too long text */
export function messageText(params: Params): FormattedText {
  const result = formatted(params, 'text');
  if (result.text === '') throw badRequest('message text is empty');
  const kept = trimmed(result);
  if (kept.text === '') throw badRequest('text must be non-empty');
  if (kept.text.length > MAX_TEXT) throw badRequest('message is too long');
  return kept;
}

/** @throws ApiRefusal 400 for one that is too long */
export function captionOf(params: Params): FormattedText {
  const result = trimmed(formatted(params, 'caption'));
  if (result.text.length > MAX_CAPTION) throw badRequest('message caption is too long');
  return result;
}
