import { type Reaction, reaction } from './answer-plan';
import { type Memory } from '../memory/notes';
import { type Move } from '../moves';
import { reactToFacts, reactToRemembering } from './react-to-facts';
import { reactToPerson } from './react-to-person';
import { reactToQuestion } from './react-to-question';
import { takeUp } from './take-up';
import { type Situation } from './situation';

/** From what must be heard first to what can be said to anything. */
const reactions: readonly ((situation: Situation) => Reaction | undefined)[] = [
  reactToRemembering,
  reactToPerson,
  reactToFacts,
  takeUp,
  reactToQuestion,
];

export function react(situation: Situation): Reaction {
  for (const attempt of reactions) {
    const found = attempt(situation);
    if (found) return found;
  }
  return reactToAnything(situation);
}

function reactToAnything({ reading, memory, turn, fresh }: Situation): Reaction {
  const { stance, topic, thing, wordCount, onlySigns, number, sum } = reading;
  if (onlySigns) {
    return reaction('aside', reading.lower === '' ? { say: 'shared', bank: 'nothing' } : { say: 'emoji' });
  }
  if (number !== undefined) return reaction('talk', { say: 'number', slots: { number } });
  if (sum !== undefined) return reaction('aside', { say: 'shared', bank: 'sum', slots: { it: String(sum) } });
  if (topic && fresh({ say: 'take', topic })) return reaction('talk', { say: 'take', topic });
  if (stance === 'yes' || stance === 'no') return reaction('talk', toStance(stance, memory));
  if (wordCount <= 2) return reaction('talk', { say: 'short' });
  const echo: Move = { say: 'shared', bank: 'thing', slots: { it: thing ?? '' } };
  if (thing && turn - memory.echoedAt >= 3 && fresh(echo)) return reaction('talk', echo);
  return reaction('talk', { say: 'told' });
}

function toStance(stance: 'yes' | 'no', { open }: Memory): Move {
  if (open === 'person') return { say: 'shared', bank: stance === 'yes' ? 'yesToQuestion' : 'noToQuestion' };
  return { say: stance === 'yes' ? 'agree' : 'refuse' };
}
