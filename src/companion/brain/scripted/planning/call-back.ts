import { type Facts } from '../memory/facts-memory';
import { type SharedBank } from '../lines/shared-lines';
import { type Memory } from '../memory/notes';
import { type Move } from '../moves';
import { type FactKind } from '../understanding/facts';

const banks: readonly [FactKind, SharedBank][] = [
  ['likes', 'recallLikes'],
  ['petName', 'recallPetName'],
  ['home', 'recallHome'],
  ['pet', 'recallPet'],
  ['work', 'recallWork'],
  ['wish', 'recallWish'],
];

/** Turns between two of them: more often, and it sounds like reading from a file. */
const RARELY = 5;

/** Comes back to something that was told earlier, each fact once. */
export function callBack(
  facts: Facts,
  memory: Memory,
  turn: number,
): { move: Move; kind: FactKind } | undefined {
  if (turn - memory.echoedAt < RARELY) return undefined;
  for (const [kind, bank] of banks) {
    const it = facts[kind]?.at(-1);
    if (it !== undefined && !memory.recalled.includes(kind))
      return { kind, move: { say: 'shared', bank, slots: { it } } };
  }
  return undefined;
}
