import { type Reaction, reaction } from './answer-plan';
import { type Move } from '../moves';
import { type Situation } from './situation';

/** Answers what is asked, as far as anybody could in that place. */
export function reactToQuestion({ reading, memory, fresh }: Situation): Reaction | undefined {
  const { question, intents, topic, sum } = reading;
  const storyRuns = !memory.ended;
  const take: Move | undefined = topic && { say: 'take', topic };

  if (intents.has('andYou')) return reaction('aside', { say: 'asides' });
  if (intents.has('goOn')) return reaction('onward', ...(storyRuns ? [] : [{ say: 'agree' } as const]));
  if (sum !== undefined) return reaction('aside', { say: 'shared', bank: 'sum', slots: { it: String(sum) } });
  if (intents.has('advice') && !/\b(?:we|should i (?:open|go|look|take|follow))\b/.test(reading.lower)) {
    return reaction('gentle', { say: 'advice' });
  }
  switch (question) {
    case 'clock':
    case 'why':
      return reaction('aside', { say: 'shared', bank: question });
    case 'doYou':
    case 'haveYou':
    case 'canYou':
    case 'areYou':
    case 'wouldYou':
      return reaction('aside', take && fresh(take) ? take : { say: 'shared', bank: question });
    case 'story':
      return storyRuns
        ? reaction('onward', { say: 'shared', bank: 'findOut' })
        : reaction('aside', { say: 'unknown' });
    case undefined:
      return undefined;
    default:
      return reaction('aside', take && fresh(take) ? take : { say: 'unknown' });
  }
}
