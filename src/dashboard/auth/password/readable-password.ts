import { randomInt } from 'node:crypto';

/** Without i, l, o, 0 and 1, which people read wrong. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password to read from a screen and type: `k7mfq-…`, four groups, 99 bits. */
export function readablePassword(): string {
  const letter = (): string => ALPHABET.charAt(randomInt(ALPHABET.length));
  const group = (): string => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
