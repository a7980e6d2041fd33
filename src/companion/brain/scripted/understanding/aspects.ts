import { type Aspect } from '../../../personas/voice';

/** How people ask a persona about itself. The first that fits counts. */
const questions: readonly [Aspect, RegExp][] = [
  [
    'real',
    /\b(?:are|r) (?:you|u) (?:a |an |really |just )*(?:bot|robot|ai\b|real|human|person|machine|program|chatgpt|gpt|computer|fake|made up)|who (?:made|created|built|programmed) you|you(?:'re| are) (?:just |only )?(?:a |an )(?:bot|ai\b|machine|program)/,
  ],
  [
    'name',
    /\b(?:what(?:'s| is|s)|tell me) your name|\bwho are you\b|\bwho is this\b|\bwho r u\b|introduce yourself|tell me about (?:yourself|you\b)|your name\?/,
  ],
  ['age', /\bhow old (?:are|r) (?:you|u)|(?:what(?:'s| is)) your age|when were you born|your age\b/],
  [
    'home',
    /\bwhere (?:are you|do you live|r u|are we|is this|do you come from|were you born|is your)|\bwhere (?:exactly )?(?:you|u) (?:live|from)|what(?:'s| is) (?:it like there|this place|your (?:home|house|place))|tell me about (?:your (?:home|house|island|place|village|town|city|ship|library|garden|train)|this place|the place)/,
  ],
  [
    'work',
    /\bwhat do you do\b(?! (?:when|if|now|for fun))|what(?:'s| is) your (?:job|work|profession|occupation)|(?:do you|you) (?:have a job|work)\b|how (?:is|was|'s) (?:your )?work|what are you (?:by profession|for)|tell me about your (?:job|work)|(?:like|love|enjoy) (?:your|the|this) (?:job|work)/,
  ],
  [
    'wellbeing',
    /\bhow (?:are|r) (?:you|u|things)\b|how(?:'s| is) (?:it going|life|your day|everything)|how (?:was|is) your (?:day|morning|evening|night|week)|are you (?:ok|okay|fine|well|alright|happy|sad|tired)\b|how do you (?:do|feel)|how are you doing|what'?s up\b|how have you been/,
  ],
  ['doing', /\bwhat are you (?:doing|up to)|what (?:r|are) u doing|what'?re you doing|are you busy|wyd\b/],
  [
    'dislikes',
    /\bwhat do(?:n't| not)? you (?:hate|dislike|not like|like least)|what (?:don't|do) you (?:not )?(?:like least|hate)|what annoys you|what don't you like/,
  ],
  [
    'food',
    /\b(?:favou?rite|fav) (?:food|dish|meal|soup|cake|snack|breakfast)|what (?:do|did) you (?:like to )?(?:eat|cook|have for)|are you hungry|what'?s (?:for|cooking|in the pot)/,
  ],
  [
    'family',
    /\b(?:do you have|tell me about|have you(?: got)?) (?:a |any |your )*(?:family|brothers?|sisters?|siblings|kids|children|parents|mother|father|husband|wife|son|daughter|friends|partner|girlfriend|boyfriend)|are you (?:married|alone|lonely)|do you live alone|who (?:lives|is) (?:there )?with you|your family\b/,
  ],
  [
    'dream',
    /\bwhat (?:is|'s|are) your (?:biggest |greatest )?(?:dream|wish|goal|hope)s?|what do you (?:dream|wish|want|hope)|do you (?:dream|have (?:a dream|dreams))/,
  ],
  [
    'fear',
    /\bwhat (?:are you|r u) (?:afraid|scared) of|are you (?:ever )?(?:afraid|scared)|what (?:scares|frightens) you|your (?:biggest |greatest )?fear/,
  ],
  [
    'secret',
    /\b(?:tell me|share|know|have) (?:a |any |your |some )?secrets?|your secret|something (?:nobody|no one) knows|something about you/,
  ],
  [
    'joke',
    /\b(?:tell|know|got|have|say|another|give) (?:me |us |any |some )*(?:a |another )?(?:good )?(?:joke|jokes|something funny)|make me laugh|^(?:a )?joke\b/,
  ],
  [
    'likes',
    /\bwhat (?:do you|are you) (?:like|love|enjoy|into)|your (?:hobby|hobbies|favou?rite|interests?)|what (?:makes you happy|interests you)|what do you do (?:for fun|in your (?:free|spare) time)|what are your (?:hobbies|interests)/,
  ],
];

export const aspectOf = (lower: string): Aspect | undefined =>
  questions.find(([, asked]) => asked.test(lower))?.[0];
