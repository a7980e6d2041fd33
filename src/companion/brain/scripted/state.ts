import { type Scene, type SceneState } from '../brain';
import { callBack } from './planning/call-back';
import { factsOf, withFacts } from './memory/facts-memory';
import { goOn } from './planning/go-on';
import { choose } from './lines/choose';
import { linesFor, type Move } from './moves';
import { memoryOf, type Notes } from './memory/notes';
import { react } from './planning/react';
import { type Situation } from './planning/situation';
import { spokenIn } from './memory/spoken';
import { read } from './understanding/reading';

/** Step 1: understands what was said, remembers what is worth it, and decides what the answer is made of. */
export function stateOf(scene: Scene): SceneState {
  const { persona, story, state: before } = scene;
  const memory = memoryOf(scene);
  const facts = factsOf(before?.facts);
  const turn = countOf(before?.turn) + 1;
  const spoken = spokenIn(scene);
  const situation: Situation = {
    scene,
    reading: read(scene.said),
    memory,
    facts,
    turn,
    beat: Math.min(countOf(before?.beat), story?.beats.length ?? 0),
    fresh: (move) => {
      const lines = linesFor(move, scene);
      return lines !== undefined && choose(lines, spoken, '').fresh;
    },
  };
  const { reading } = situation;
  const reaction = react(situation);
  const { moves, beat, ...standing } = goOn(situation, reaction);
  const mayCallBack = reaction.then === 'took' || reaction.then === 'talk';
  const recalled = mayCallBack && reading.facts.length === 0 ? callBack(facts, memory, turn) : undefined;
  const echoes = recalled !== undefined || reaction.moves.some(isEcho) || reading.facts.length > 0;
  const notes: Notes = {
    ...standing,
    recalled: recalled ? [...memory.recalled, recalled.kind].slice(-12) : memory.recalled,
    echoedAt: echoes ? turn : memory.echoedAt,
    moves: [...reaction.moves, ...(recalled ? [recalled.move] : []), ...moves],
  };
  return {
    turn,
    beat,
    place: story?.place ?? '',
    mood: reading.feeling ?? persona.style.mood,
    ...(reading.topic && { topic: reading.topic }),
    facts: withFacts(facts, reading.facts),
    notes,
  };
}

const isEcho = (move: Move): boolean => move.say === 'shared' && move.bank === 'thing';

/** Whatever was stored, a number to count on from. */
const countOf = (stored: unknown): number =>
  typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0 ? stored : 0;
