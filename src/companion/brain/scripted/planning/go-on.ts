import { type Reaction } from './answer-plan';
import { type Memory } from '../memory/notes';
import { type Move } from '../moves';
import { type Situation } from './situation';

/** How an answer ends: what follows the reaction, and how things stand then. */
export interface Continuation extends Pick<Memory, 'open' | 'away' | 'begun' | 'ended'> {
  moves: readonly Move[];
  beat: number;
}

/** A question that was left alone for this many turns is answered by the persona itself, so that the story goes on. */
const PATIENCE = 2;

export function goOn(situation: Situation, { then }: Reaction): Continuation {
  const { memory, scene, beat } = situation;
  const stays = { ...memory, beat, moves: [] };
  const storyAsks = memory.open === 'beat' || memory.open === 'opening';
  if (then === 'stop') return stays;
  if (then === 'care') return { ...stays, open: 'care', away: 0 };
  if (memory.ended || !scene.story) return converse(situation, then);

  const away = memory.away + 1;
  switch (then) {
    case 'took':
      return afterAnswer(situation);
    case 'onward':
      return tellNext(situation, settled(situation, []));
    case 'gentle':
      return { ...stays, open: storyAsks ? memory.open : 'none', away: Math.min(away, PATIENCE - 1) };
    case 'aside':
    case 'talk':
      if (storyAsks && away < PATIENCE) return { ...stays, away };
      if (!storyAsks && then === 'aside' && away < PATIENCE) return { ...stays, ...asking(situation), away };
      return tellNext(
        situation,
        settled(situation, storyAsks ? [{ say: 'shared', bank: 'takenAsYes' }] : [{ say: 'meanwhile' }]),
      );
  }
}

/** An open question of the story is answered with yes, for it is to go on. */
function settled({ memory, beat }: Situation, lead: readonly Move[]): readonly Move[] {
  if (memory.open === 'beat') return [...lead, { say: 'beat', beat: beat - 1, part: 'yes' }];
  return memory.open === 'opening' ? [{ say: 'meanwhile' }] : lead;
}

function afterAnswer(situation: Situation): Continuation {
  const { scene, memory, beat } = situation;
  if (scene.story?.beats[beat - 1]?.wonders === undefined) return tellNext(situation, []);
  return {
    ...memory,
    beat,
    open: 'person',
    away: 0,
    moves: [{ say: 'beat', beat: beat - 1, part: 'wonders' }],
  };
}

function tellNext({ scene, memory, beat }: Situation, before: readonly Move[]): Continuation {
  const told = { ...memory, away: 0, begun: true };
  if (beat >= (scene.story?.beats.length ?? 0)) {
    return { ...told, beat, open: 'none', ended: true, moves: [...before, { say: 'ending' }] };
  }
  const moves: Move[] = [
    { say: 'beat', beat, part: 'tells' },
    { say: 'beat', beat, part: 'asks' },
  ];
  return { ...told, beat: beat + 1, open: 'beat', moves: [...before, ...moves] };
}

/** Asks something of the person every other time, so that it is a talk and no interview. */
function asking({ turn }: Situation): Pick<Continuation, 'moves' | 'open'> {
  return turn % 2 === 0 ? { moves: [{ say: 'asks' }], open: 'person' } : { moves: [], open: 'none' };
}

/** There is no story, or it is told: the two talk. */
function converse({ memory, scene, turn, beat, fresh }: Situation, then: Reaction['then']): Continuation {
  const stays = { ...memory, beat, open: 'none' as const, moves: [] };
  if (then === 'gentle') return stays;
  const turnTo = ['asks', 'asides', 'none'] as const;
  const next = turnTo[turn % turnTo.length];
  if (scene.story && next !== 'none' && fresh({ say: 'after' }))
    return { ...stays, open: 'person', moves: [{ say: 'after' }] };
  if (next === 'none' || next === undefined)
    return then === 'onward' ? { ...stays, moves: [{ say: 'asides' }] } : stays;
  return { ...stays, open: next === 'asks' ? 'person' : 'none', moves: [{ say: next }] };
}
