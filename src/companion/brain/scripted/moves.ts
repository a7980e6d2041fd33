import { type Aspect, type Feeling, type Lines, type Topic, type Voice } from '../../personas/voice';
import { type Scene } from '../brain';
import { type Slots } from './lines/fill';
import { type SharedBank, sharedLines } from './lines/shared-lines';

type VoiceBank = Exclude<keyof Voice, 'feelings'>;
export type BeatPart = 'tells' | 'asks' | 'yes' | 'no' | 'any' | 'wonders' | 'path';

/** One thing to say in an answer: which lines there are for it. Plain JSON. */
export type Move =
  | { say: VoiceBank; slots?: Slots }
  | { say: 'feeling'; feeling: Feeling }
  | { say: 'self'; aspect: Aspect }
  | { say: 'take'; topic: Topic }
  | { say: 'shared'; bank: SharedBank; slots?: Slots }
  | { say: 'begins' | 'ending' | 'after' }
  | { say: 'beat'; beat: number; part: BeatPart; path?: number };

/** The lines for a move; undefined if the card or the story no longer has them. */
export function linesFor(move: Move, { persona, story }: Scene): Lines | undefined {
  switch (move.say) {
    case 'feeling':
      return persona.voice.feelings[move.feeling];
    case 'self':
      return persona.self[move.aspect];
    case 'take':
      return persona.takes[move.topic];
    case 'shared':
      return sharedLines[move.bank];
    case 'begins':
    case 'after':
      return story?.[move.say];
    case 'ending':
      return story && [story.ending];
    case 'beat':
      return lineOfBeat(move, story);
    default:
      return persona.voice[move.say];
  }
}

function lineOfBeat(
  { beat, part, path }: Extract<Move, { say: 'beat' }>,
  story: Scene['story'],
): Lines | undefined {
  const happening = story?.beats[beat];
  const line = part === 'path' ? happening?.paths?.[path ?? 0]?.says : happening?.[part];
  return line === undefined ? undefined : [line];
}

/** Whether a move turns to something else, and so begins a paragraph. */
export function turnsAway(move: Move, before: Move | undefined): boolean {
  switch (move.say) {
    case 'ending':
    case 'after':
    case 'meanwhile':
      return true;
    case 'beat':
      return move.part === 'tells' && before?.say !== 'meanwhile';
    default:
      return move.say === 'shared' && move.bank === 'takenAsYes';
  }
}
