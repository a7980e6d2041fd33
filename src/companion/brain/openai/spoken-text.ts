const THOUGHT = /^\s*<(think|thinking|reasoning)>[\s\S]*?(<\/\1>\s*|$)/;
const OPENING_OF_A_THOUGHT = /^\s*<[a-z]*$/;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** What of a model's whole text the persona says: neither its thoughts nor its name in front. */
export function spokenText(raw: string, name: string): string {
  const said = raw.replace(THOUGHT, '').trim();
  const label = `${name}:`;
  return (said.startsWith(label) ? said.slice(label.length).trimStart() : said).toWellFormed();
}

/** The same of a text that still grows: nothing is shown that would have to be taken back. */
export function spokenSoFar(raw: string, name: string): string {
  if (OPENING_OF_A_THOUGHT.test(raw)) return '';
  const said = raw.replace(HALF_A_CHARACTER, '').replace(THOUGHT, '').trimStart();
  return `${name}:`.startsWith(said) ? '' : spokenText(said, name);
}
