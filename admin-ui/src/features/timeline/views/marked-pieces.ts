/** A text cut so that every second piece is what was looked for, whatever its case. */
export function piecesOf(text: string, find: string): string[] {
  if (find === '') return [text];
  return text.split(new RegExp(`(${find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'giu'));
}
