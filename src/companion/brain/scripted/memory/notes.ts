import { z } from 'zod';
import { type Scene } from '../../brain';
import { type Move } from '../moves';

/** Which question of the persona waits for an answer. */
const openQuestions = ['opening', 'beat', 'person', 'care', 'none'] as const;

/**
 * What the scripted brain notes from turn to turn. The state may have been left by another brain or an older version:
 * whatever does not fit counts as not noted.
 */
const schema = z.object({
  open: z.enum(openQuestions).catch('none'),
  /** Turns since the story last went on. */
  away: z.number().int().min(0).max(1000).catch(0),
  begun: z.boolean().catch(false),
  ended: z.boolean().catch(false),
  /** Kinds of facts that were come back to. */
  recalled: z.array(z.string().max(20)).max(12).catch([]),
  /** The turn in which something was last called back, or a thing said back. */
  echoedAt: z.number().int().catch(0),
});

export interface Notes extends z.output<typeof schema> {
  /** What the answer is made of. */
  moves: readonly Move[];
}

export type Memory = z.output<typeof schema>;

export function memoryOf({ state, story }: Scene): Memory {
  const kept = schema.safeParse(state?.notes);
  const fresh: Memory = {
    open: story ? 'opening' : 'none',
    away: 0,
    begun: !story,
    ended: !story,
    recalled: [],
    echoedAt: 0,
  };
  return kept.success ? kept.data : fresh;
}

/** The moves that the state step decided on. */
export const movesOf = (notes: unknown): readonly Move[] =>
  (typeof notes === 'object' && notes !== null && 'moves' in notes && Array.isArray(notes.moves)
    ? notes.moves
    : []) as Move[];
