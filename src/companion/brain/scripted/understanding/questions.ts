/** What kind of question a message asks. */
export type Question =
  /** What the person told of himself: "do you remember my name?" */
  | 'name'
  | 'home'
  | 'work'
  | 'likes'
  | 'everything'
  /** To the persona, to be answered with yes or no. */
  | 'doYou'
  | 'haveYou'
  | 'canYou'
  | 'areYou'
  | 'wouldYou'
  | 'clock'
  | 'why'
  /** About what happens just now: "who is he?" */
  | 'story'
  | 'other';

const signs: readonly [Question, RegExp][] = [
  [
    'name',
    /\b(?:what(?:'s| is) my name|(?:remember|know|forgot|forget|forgotten) my name|who am i\b|my name again)/,
  ],
  ['home', /\bwhere (?:do i live|am i from)|(?:remember|know) where i (?:live|come|am|'m)/],
  [
    'work',
    /\bwhat (?:do i do|is my job|'s my job|do i work)|(?:remember|know) (?:my job|what i do|where i work)/,
  ],
  ['likes', /\bwhat do i (?:like|love|enjoy)|(?:remember|know) what i (?:like|love)/],
  [
    'everything',
    /\bwhat do you (?:know|remember) (?:about|of) me|(?:do|did) you remember (?:me|what i|anything)|what (?:did|have) i (?:say|said|tell|told)|do you know me\b/,
  ],
  [
    'clock',
    /\bwhat(?:'s| is)? (?:the )?(?:time is it|time\b|day is (?:it|today)|(?:the )?date|year is it)|how late is it/,
  ],
  ['why', /^(?:but |and |so |oh |hm+ )?why\b(?: (?:is that|so|not|though))?\s*\??$/],
  ['doYou', /^(?:and |but |so |hey |ok |well |[a-z]+, )?(?:do|did|don't|does) (?:you|u)\b/],
  ['haveYou', /^(?:and |but |so |hey )?(?:have|had|haven't) (?:you|u)\b/],
  ['canYou', /^(?:and |but |so |hey )?(?:can|could|can't|may) (?:you|u)\b/],
  ['areYou', /^(?:and |but |so |hey )?(?:are|were|aren't) (?:you|u)\b/],
  ['wouldYou', /^(?:and |but |so |hey )?(?:would|will|won't|wouldn't) (?:you|u)\b/],
];
const opensQuestion =
  /^(?:(?:and|but|so|oh|hm+|wait|ok|well|hey|wow)[, ]*)*(?:who|what(?! an? )|why|how(?! (?:nice|lovely|sweet|sad|beautiful|kind|funny|cool|wonderful)\b)|when|where|which|whose|is|are|was|were|does|did|can|could|will|would|should|has|have)\b(?! (?:a|an) \w+[.!]*$)/;
const pointsHere = /\b(?:he|she|it|they|them|him|her|his|that|this|there|those|these|we|us)\b/;

export function questionIn(lower: string): Question | undefined {
  const known = signs.find(([, sign]) => sign.test(lower))?.[0];
  if (known) return known;
  if (!lower.includes('?') && !opensQuestion.test(lower)) return undefined;
  return pointsHere.test(lower) && lower.length < 80 ? 'story' : 'other';
}
