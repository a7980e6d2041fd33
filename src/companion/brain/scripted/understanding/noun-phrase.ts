import { toSecondPerson } from './second-person';

/** Words after which a noun phrase has ended for certain. */
const boundary =
  '(?=$|[.,;:!?()…]| (?:is|are|was|were|has|had|have|will|would|can|could|and|or|but|because|so|that|which|who|in|on|at|of|for|from|with|without|to|by|into|about|over|under|near|when|while|again|today|yesterday|tonight|now|then)\\b)';
const phrase = new RegExp(
  `\\b(my|our|a|an|the|this|some) ((?:[\\p{L}][\\p{L}'-]*)(?: [\\p{L}][\\p{L}'-]*)?)${boundary}`,
  'giu',
);
const dull =
  /\b(?:lot|bit|way|thing|things|time|times|day|moment|same|other|one|kind|sort|question|answer|idea|problem|point|rest|end|whole|first|last|next|best|worst|most|while|few|little|couple|reason|fact|name|place|people|man|woman|guy|person|life|world|story|really|very|more|much|stuff|truth|morning|evening|night|week|year|hour|minute|god|hell|fuck\w*|shit\w*|sex\w*|ass|body|opinion|mind|bot|something|anything)\b/i;
/** Endings of words that are seldom nouns: "my dog barks loudly". */
const noNoun = /(?:ly|ed|s)$/i;

/**
 * A thing that somebody spoke of, worded to be said back: "your old bike", "a red door". Rather none than a wrong one.
 */
export function nounPhraseIn(lower: string): string | undefined {
  for (const [, determiner = '', noun = ''] of lower.matchAll(phrase)) {
    const words = noun.split(' ');
    const risky = words.length > 1 && noNoun.test(words.at(-1) ?? '') && !/(?:ss|us)$/i.test(noun);
    if (noun.length < 4 || dull.test(noun) || risky) continue;
    const back = toSecondPerson(`${determiner} ${noun}`);
    if (back) return back.replace(/^this /, 'that ').replace(/^some /, 'some ');
  }
  return undefined;
}
