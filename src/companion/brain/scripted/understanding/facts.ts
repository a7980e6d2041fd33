import { toSecondPerson } from './second-person';

/** What somebody may tell of himself. */
export type FactKind =
  'name' | 'home' | 'work' | 'likes' | 'dislikes' | 'pet' | 'petName' | 'fear' | 'wish' | 'age';

export interface Fact {
  kind: FactKind;
  /** Worded so that it can be said back: "your old bike", "Lisbon", "a nurse". */
  value: string;
}

const NAME = "(\\p{L}[\\p{L}\\p{M}'’-]{0,23})";
/** A few words, up to where something else begins. */
const THING =
  '([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\'’ -]{0,60}?)(?=$|[.,;:!?()\\n"…]| (?:and|but|because|since|when|while|so|too|very|a lot|most|more|especially|which|that|who|as well|with|for|now|right now|these days|or|if|though|since|where|near|at|in|by|on) |\\p{Extended_Pictographic}| too$| now$| a lot$| very much| so much)';
const jobs =
  '(?:[\\p{L}-]+ ){0,2}(?:[\\p{L}]+(?:er|or|ist|ian|ant|eer)|nurse|cook|chef|student|pilot|judge|artist|clerk|guide|scientist|coach|au pair|vet|dentist|nanny|architect|pupil|analyst)';
const pets =
  '(?:dog|cat|kitten|puppy|hamster|rabbit|parrot|horse|goat|tortoise|turtle|fish|bird|snake|guinea pig|ferret|pony)';

const notNames =
  /^(?:not|so|very|a|an|the|in|on|at|from|just|here|fine|good|ok|okay|great|sad|tired|happy|bored|hungry|sorry|sure|afraid|glad|lost|back|alone|lonely|angry|sick|ill|well|new|going|feeling|doing|really|also|always|never|what|who|why|how|it|that|this|still|too|your|my|ready|done|off|out|only|kidding|joking|trying|looking|from|all|nervous|excited|curious|scared|working|busy|stuck|none|nothing|nobody|secret)$/i;

const capitalised = (words: string): string =>
  words.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

const patterns: readonly { kind: FactKind; said: RegExp; value?: (found: string) => string | undefined }[] = [
  {
    kind: 'name',
    said: new RegExp(
      `\\b(?:my name is|my name's|my names|i am called|i'm called|you can call me|please call me|call me|they call me|everyone calls me) ${NAME}`,
      'iu',
    ),
    value: nameOf,
  },
  {
    kind: 'name',
    said: new RegExp(`^(?:(?:hi|hello|hey|yes|well)[,!. ]*)?(?:i'm|i am|it's|this is) ${NAME}[.!]?$`, 'iu'),
    value: properNameOf,
  },
  {
    kind: 'petName',
    said: new RegExp(`\\b${pets}(?:'s name is| is called| is named|,? named|,? called) ${NAME}`, 'iu'),
    value: nameOf,
  },
  { kind: 'age', said: /\bi(?:'m| am) (\d{1,2})(?: years old|[.!]?$| and\b)/iu },
  {
    kind: 'home',
    said: new RegExp(
      `\\b(?:i live in|i'm living in|i'm from|i am from|i come from|im from|we live in|i grew up in) ${THING}`,
      'iu',
    ),
    value: placeOf,
  },
  {
    kind: 'work',
    said: new RegExp(
      `\\b(?:i work as|i'm|i am|i work full time as) (an? ${jobs})(?=$|[.,;!?]| (?:and|but|in|at|for|from|by|on|with|so|who|now|here)\\b)`,
      'iu',
    ),
  },
  {
    kind: 'pet',
    said: new RegExp(`\\b(?:i have|i've got|i own|we have) (an? (?:[\\p{L}-]+ ){0,2}${pets})\\b`, 'iu'),
  },
  {
    kind: 'dislikes',
    said: new RegExp(
      `\\bi (?:really |just )?(?:hate|dislike|can't stand|cannot stand|don't like|do not like|detest) ${THING}`,
      'iu',
    ),
  },
  {
    kind: 'likes',
    said: new RegExp(
      `\\bi (?:really |also |just |do |absolutely |quite )*(?:like|love|enjoy|adore|am into|am fond of) ${THING}`,
      'iu',
    ),
  },
  { kind: 'likes', said: new RegExp(`\\bmy favou?rite (?:[\\p{L}]+ ){0,2}(?:is|are) ${THING}`, 'iu') },
  {
    kind: 'fear',
    said: new RegExp(
      `\\bi(?:'m| am) (?:really |so |very )?(?:afraid|scared|terrified|frightened) of ${THING}`,
      'iu',
    ),
  },
  {
    kind: 'wish',
    said: new RegExp(
      `\\b(?:my (?:biggest )?dream is|i have always wanted|i've always wanted|i always wanted|one day i want|some day i want|someday i want|i dream of one day wanting) (to [\\p{L}' -]{3,50}?)(?=$|[.,;!?]| (?:and|but|because)\\b)`,
      'iu',
    ),
  },
];

/** What a message tells of the person. */
export function factsIn(text: string): Fact[] {
  const straight = text.replace(/[’‘ʼ`]/g, "'");
  const facts: Fact[] = [];
  for (const { kind, said, value = sayBack } of patterns) {
    const found = said.exec(straight)?.[1]?.trim();
    const known = found && value(found);
    if (known && !facts.some((fact) => fact.kind === kind)) facts.push({ kind, value: known });
  }
  return facts;
}

/** Pronouns alone say nothing later: "I love it". */
function sayBack(found: string): string | undefined {
  if (
    /^(?:it|this|that|them|him|her|these|those|to|the|how|what|when|where|being|one|so|too|everything|nothing|some|any)$/i.test(
      found,
    )
  )
    return undefined;
  if (/^(?:it|this|that|him|her|them|how|what|when|where|if) /i.test(found)) return undefined;
  if (found.split(' ').length > 7) return undefined;
  const lowered = /^(?:My|The|To|A|An|Our)\b/.test(found)
    ? found.charAt(0).toLowerCase() + found.slice(1)
    : found;
  return toSecondPerson(lowered);
}

function nameOf(found: string): string | undefined {
  return notNames.test(found) ? undefined : capitalised(found);
}

/** "I'm Ada" is a name, "I'm hungry" is none: only a capital letter tells them apart. */
function properNameOf(found: string): string | undefined {
  return /^\p{Lu}\p{Ll}+$/u.test(found) ? nameOf(found) : undefined;
}

const placesWithArticle =
  /^the (?:netherlands|uk|us|usa|united \w+|philippines|czech republic|north|south|east|west|coast|countryside|alps|mountains)$/i;

function placeOf(found: string): string | undefined {
  const place = found.replace(/^(?:beautiful|sunny|rainy|cold) /i, '');
  if (/^(?:here|there|nowhere|hell|peace|fear)$/i.test(place) || place.split(' ').length > 3)
    return undefined;
  if (/^the /i.test(place))
    return placesWithArticle.test(place) ? `the ${capitalised(place.slice(4))}` : undefined;
  return /^(?:a|an|my|your|our|this|that|one|two|with) /i.test(place) ? undefined : capitalised(place);
}
