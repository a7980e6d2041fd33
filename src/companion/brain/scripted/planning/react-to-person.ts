import { type Reaction, reaction } from './answer-plan';
import { foreignLines } from '../lines/foreign-lines';
import { type Move } from '../moves';
import { type Situation } from './situation';

/** What comes before any story: need, farewell, feelings, kindness and its opposite. */
export function reactToPerson(situation: Situation): Reaction | undefined {
  const { reading, memory, fresh } = situation;
  const { intents, language, aspect, feeling, stance } = reading;
  const storyAsks = memory.open === 'beat' || memory.open === 'opening';

  if (intents.has('crisis')) return reaction('care', { say: 'shared', bank: 'crisis' });
  if (intents.has('meddling')) return reaction('aside', { say: 'shared', bank: 'meddling' });
  if (memory.open === 'care') return reaction('gentle', { say: 'shared', bank: 'afterCrisis' });
  if (language) {
    return reaction('aside', { say: 'shared', bank: 'foreign', slots: { it: foreignLines[language] } });
  }
  if (intents.has('farewell')) return reaction('stop', { say: 'farewell' });
  if (aspect) {
    const answer: Move = { say: 'self', aspect };
    const before: Move[] = fresh(answer) ? [] : [{ say: 'shared', bank: 'asBefore' }];
    return reaction('aside', ...greetingFirst(situation), ...before, answer);
  }
  if (intents.has('insult')) return reaction('aside', { say: 'insult' });
  if (intents.has('affection')) return reaction('aside', { say: 'affection' });
  if (
    feeling &&
    stance !== 'yes' &&
    !ofListener(reading) &&
    reading.facts.length === 0 &&
    fresh({ say: 'feeling', feeling })
  ) {
    return reaction('gentle', ...greetingFirst(situation), { say: 'feeling', feeling });
  }
  if (storyAsks && stance) return undefined;
  return sociable(situation);
}

function sociable({ reading, memory, fresh }: Situation): Reaction | undefined {
  const { intents, question, facts } = reading;
  if (facts.length > 0) return undefined;
  if (intents.has('goOn')) return undefined;
  if (intents.has('greeting') && reading.wordCount <= 4 && !question) {
    return memory.open === 'opening'
      ? reaction('onward', { say: 'greeting' })
      : reaction('aside', { say: fresh({ say: 'greeting' }) ? 'greeting' : 'short' });
  }
  if (intents.has('praise')) return reaction('aside', { say: 'praise' });
  if (intents.has('thanks') && reading.wordCount <= 6) return reaction('aside', { say: 'thanks' });
  if (intents.has('laugh') && reading.wordCount <= 6) return reaction('aside', { say: 'laugh' });
  return undefined;
}

const greetingFirst = ({ reading, turn }: Situation): Move[] =>
  reading.intents.has('greeting') && turn <= 2 ? [{ say: 'greeting' }] : [];

/** "What do you do when you can't sleep?" tells nothing of the person who asks. */
const ofListener = ({ lower, question }: Situation['reading']): boolean =>
  question !== undefined && /\byou\b/.test(lower);
