/** Longest text of a message, and of a caption, in UTF-16 units after entities are parsed (Bot API). */
export const LONGEST_MESSAGE = 4096;
export const LONGEST_CAPTION = 1024;

/** From the kindest place to cut to the least kind; each match ends where the cut may be. */
const PLACES = [/\n{2,}/g, /\n/g, /[.!?…][»”"')\]]*\s+/g, /\s+/g];

/**
 * Cuts plain text into pieces that fit into messages: between paragraphs, else lines, sentences or words, and only
 * in a text without any of these within a word. Escape each piece afterwards, so that no entity can be cut.
 */
export function splitText(text: string, longest = LONGEST_MESSAGE): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const cut = placeToCut(rest, longest);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** The beginning of `text` that fits, ending in an ellipsis if anything is missing. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, wholeCharacters(text, longest - 1)).trimEnd()}…`;
}

function placeToCut(text: string, longest: number): number {
  // One unit more, so that white space right after a full piece counts.
  const window = text.slice(0, longest + 1);
  for (const place of PLACES) {
    const ends = [...window.matchAll(place)].map((match) => match.index + match[0].length);
    // A cut in the first half would make many small pieces out of one long sentence.
    const last = ends.filter((end) => end > longest / 2).at(-1);
    if (last !== undefined) return last;
  }
  return wholeCharacters(text, longest);
}

/** Moves a cut back that would tear a surrogate pair. */
function wholeCharacters(text: string, cut: number): number {
  const unit = text.charCodeAt(cut - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? cut - 1 : cut;
}
