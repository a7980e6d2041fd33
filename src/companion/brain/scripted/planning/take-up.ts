import { type Reaction, reaction } from './answer-plan';
import { type Situation } from './situation';
import { holds } from '../understanding/plain-text';

/** Takes up an answer to what the story asked last. */
export function takeUp({ scene, reading, memory, beat }: Situation): Reaction | undefined {
  const { stance, question, personal, onlySigns, lower } = reading;
  if (reading.intents.has('goOn') || onlySigns)
    return stance && memory.open === 'beat' ? byStance(stance, beat - 1) : undefined;
  if (memory.open === 'opening') {
    return question === undefined && !personal ? reaction('onward', { say: 'begins' }) : undefined;
  }
  const asked = scene.story?.beats[beat - 1];
  if (memory.open !== 'beat' || !asked) return undefined;

  const path = asked.paths?.findIndex(({ words }) => holds(lower, words)) ?? -1;
  if (path >= 0 && stance !== 'no' && (question === undefined || question === 'story')) {
    return reaction('took', { say: 'beat', beat: beat - 1, part: 'path', path });
  }
  if (stance) return byStance(stance, beat - 1);
  if (question === undefined && echoes(lower, asked.asks)) return byStance('yes', beat - 1);
  if (question !== undefined || personal || reading.number !== undefined) return undefined;
  return reaction('took', { say: 'beat', beat: beat - 1, part: 'any' });
}

function byStance(stance: NonNullable<Situation['reading']['stance']>, beat: number): Reaction {
  if (stance !== 'unsure') return reaction('took', { say: 'beat', beat, part: stance });
  return reaction('took', { say: 'shared', bank: 'unsure' }, { say: 'beat', beat, part: 'yes' });
}

/** "Ring it!" says yes to "Do I ring the bell?", but nothing to "The bell or the horn?". */
function echoes(lower: string, asks: string): boolean {
  if (/\b(?:or|who|what|how|which|where)\b/i.test(asks) || /\b(?:not|n't|never)\b/.test(lower)) return false;
  const asked = new Set(asks.toLowerCase().match(/\p{L}{4,}/gu));
  return lower.split(/[^\p{L}]+/u).some((word) => asked.has(word) && !empty.has(word));
}

const empty = new Set([
  'shall',
  'should',
  'would',
  'could',
  'think',
  'there',
  'with',
  'that',
  'this',
  'then',
  'very',
  'from',
  'have',
  'what',
  'your',
  'they',
  'them',
  'into',
  'here',
  'will',
  'just',
  'been',
  'even',
  'more',
  'some',
  'something',
  'still',
  'first',
  'really',
  'through',
  'when',
  'tell',
]);
