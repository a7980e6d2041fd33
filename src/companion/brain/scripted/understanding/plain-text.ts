/** More than this of a message is not read; nobody's point stands further down. */
const READ_AT_MOST = 1000;

export interface PlainText {
  /** Well-formed, without markup, in one line. */
  text: string;
  /** The same in lower case with straight apostrophes, for matching. */
  lower: string;
  words: readonly string[];
}

export function plainText(said: string): PlainText {
  const text = said
    .slice(0, READ_AT_MOST)
    .toWellFormed()
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, (sign) => (sign === '\u200D' ? sign : ' '))
    .replace(/\s+/g, ' ')
    .trim();
  const lower = text.toLowerCase().replace(/[’‘ʼ`]/g, "'");
  return { text, lower, words: lower.match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? [] };
}

/** Whether one of `words`, each of which may hold spaces, stands in `lower` as a whole word. */
export function holds(lower: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const at = lower.indexOf(word);
    return (
      at >= 0 &&
      new RegExp(`(?<![\\p{L}\\p{N}])${word}(?:s|es)?(?![\\p{L}\\p{N}])`, 'u').test(lower.slice(at && at - 1))
    );
  });
}
