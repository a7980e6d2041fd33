import { type Feeling } from '../../../personas/voice';

const i =
  "(?:\\bi(?:'m| am|m| feel| felt| was| have been|'ve been)|\\bfeeling|^(?:so|very|just|still|too|really|a bit|kinda)|^)";
const how =
  '(?: (?:feeling|so|very|really|a bit|a little|quite|just|too|still|kind of|kinda|pretty|rather|always|totally|extremely|also|bit))*';
const feeling = (words: string, elsewhere?: string): RegExp =>
  new RegExp(`${i}${how} ?(?:${words})\\b${elsewhere ? `|${elsewhere}` : ''}`, 'u');

/** The first that fits counts. */
const signs: readonly [Feeling, RegExp][] = [
  [
    'sad',
    feeling(
      'sad|down|depressed|unhappy|heartbroken|devastated|miserable|crying|grieving|hurt|upset|blue|not (?:ok|okay|fine|well|good|happy)',
      '\\b(?:died|passed away|broke up|my heart is|i cried|bad day|awful day|terrible day|worst day|rough day|hard day|i (?:lost|miss) my|i failed|got fired|lost my job)\\b|[😢😭💔😞😔]',
    ),
  ],
  [
    'lonely',
    feeling(
      'lonely|alone|isolated|left out',
      '\\b(?:i have no (?:friends|one|body)|nobody (?:likes|talks|understands|loves|cares)|no one (?:likes|talks|understands|loves|cares))',
    ),
  ],
  [
    'anxious',
    feeling(
      'anxious|nervous|worried|stressed(?: out)?|scared|afraid|panicking|overwhelmed|terrified|frightened',
      "\\b(?:i (?:worry|can't cope)|panic attack|stress is|so much stress|freaking out|big exam|exam tomorrow|interview tomorrow)\\b|[😰😱😨]",
    ),
  ],
  [
    'tired',
    feeling(
      'tired|exhausted|sleepy|worn out|burned out|burnt out|drained|knackered|wrecked',
      "\\b(?:(?:can't|cannot|couldn't) sleep|didn't sleep|no sleep|insomnia|long day|need sleep|need a rest|i need a break)\\b|[😴🥱]",
    ),
  ],
  [
    'angry',
    feeling(
      'angry|furious|mad|annoyed|frustrated|pissed(?: off)?|fed up|irritated',
      '\\b(?:makes me (?:so )?(?:mad|angry)|so unfair|drives me crazy)\\b|[😡🤬😠]',
    ),
  ],
  [
    'happy',
    feeling(
      'happy|glad|excited|great|wonderful|good|fine|fantastic|amazing|proud|thrilled|delighted|cheerful|in love|relieved|grateful',
      "\\b(?:(?:best|great|good|lovely|wonderful|amazing) day\\b|i (?:passed|won|got the job|got (?:married|engaged|promoted|accepted))|i did it|good news|great news|can't wait|yay+|hurra[yh]|woo+hoo)|[🥳🎉🎊]",
    ),
  ],
  ['bored', feeling('bored', '\\b(?:nothing to do|this is boring|so boring|boredom)\\b')],
];

export const feelingOf = (lower: string): Feeling | undefined =>
  signs.find(([, sign]) => sign.test(lower))?.[0];
