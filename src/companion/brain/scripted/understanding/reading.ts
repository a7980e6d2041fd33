import { type Aspect, type Feeling, type Topic } from '../../../personas/voice';
import { sumIn } from './arithmetic';
import { aspectOf } from './aspects';
import { type Fact, factsIn } from './facts';
import { feelingOf } from './feelings';
import { type Intent, intentsOf } from './intents';
import { foreignLanguageOf, type Language } from './languages';
import { nounPhraseIn } from './noun-phrase';
import { plainText } from './plain-text';
import { questionIn, type Question } from './questions';
import { type Stance, stanceOf } from './yes-or-no';
import { topicOf } from './topics';

/** What a message says, as far as it can be told. */
export interface Reading {
  lower: string;
  wordCount: number;
  intents: ReadonlySet<Intent>;
  stance?: Stance;
  question?: Question;
  aspect?: Aspect;
  feeling?: Feeling;
  topic?: Topic;
  facts: readonly Fact[];
  language?: Language;
  /** A thing that was spoken of, worded to be said back. */
  thing?: string;
  sum?: number;
  /** If the message is nothing but a number. */
  number?: string;
  /** Whether it speaks of the person's own life, rather than of what happens in the story. */
  personal: boolean;
  onlySigns: boolean;
}

const personal =
  /\bmy (?:mother|mum|mom|father|dad|parents|sister|brother|grand\w+|son|daughter|child\w*|kids?|wife|husband|friends?|family|boss|job|work|school|life|day|week|cat|dog|pet|name|birthday|favou?rite|teacher|neighbou?r)\b|\bi (?:had|have (?!an? (?:idea|feeling|hunch)|no idea)|was|went|feel|felt|work|study|live|like|love|hate|miss|just|got|used|grew|remember|always|often|usually|sometimes|once)\b|\bonce i\b|\bi'm (?!in\b|ready|with|not sure|for)|\b(?:yesterday|today|at (?:work|school|home)|last (?:week|night|year|summer|winter)|when i)\b/;

export function read(said: string): Reading {
  const { text, lower, words } = plainText(said);
  return {
    lower,
    wordCount: words.length,
    intents: new Set(intentsOf(lower)),
    stance: stanceOf(lower),
    question: questionIn(lower),
    aspect: aspectOf(lower),
    feeling: feelingOf(lower),
    topic: topicOf(lower),
    facts: factsIn(text),
    language: foreignLanguageOf(lower),
    thing: nounPhraseIn(lower),
    sum: sumIn(lower),
    number: /^-?\d{1,12}(?:[.,]\d{1,4})?[.!]?$/.test(lower) ? lower.replace(/[.!]$/, '') : undefined,
    personal: personal.test(lower),
    onlySigns: words.length === 0,
  };
}
