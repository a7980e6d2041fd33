import { type Lines } from '../../../personas/voice';
import { chance } from '../chance';

/**
 * A line of `bank` that was not said before; if all were, the one that was said longest ago. The same `seed` chooses the
 * same line.
 * @param spoken all that the persona said so far, oldest first
 */
export function choose(bank: Lines, spoken: string, seed: string): { line: string; fresh: boolean } {
  const saidAt = bank.map((line) => spoken.lastIndexOf(fingerprint(line)));
  const unsaid = bank.filter((_, i) => saidAt[i] === -1);
  if (unsaid.length > 0) return { line: unsaid[chance(seed, unsaid.length)] ?? bank[0], fresh: true };
  return { line: bank[saidAt.indexOf(Math.min(...saidAt))] ?? bank[0], fresh: false };
}

/** The longest part of a line that is the same whatever fills its slots. */
const fingerprint = (line: string): string =>
  line
    .split(/\{\w+\}/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
    .trim();
