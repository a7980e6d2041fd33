/** Text in Telegram's HTML (Bot API, "Formatting options"), in which everything foreign is escaped. */
export class Html {
  constructor(readonly source: string) {}
}

type Part = Html | string | number;

/**
 * Builds a text; whatever is put in is escaped, unless it is `Html` already. The tag is not called `html` because
 * formatters know that name and fold white space, which Telegram shows.
 */
export function markup(literals: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(literals.reduce((text, literal, index) => text + sourceOf(parts[index - 1]) + literal));
}

export const inLines = (...texts: readonly Html[]): Html => join(texts, '\n');
export const inParagraphs = (...texts: readonly Html[]): Html => join(texts, '\n\n');

const join = (texts: readonly Html[], separator: string): Html =>
  new Html(texts.map(({ source }) => source).join(separator));

function sourceOf(part: Part | undefined): string {
  if (part === undefined) return '';
  return part instanceof Html ? part.source : escape(String(part));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
