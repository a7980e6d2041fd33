/** Different ways to say a thing. */
export type Lines = readonly [string, ...string[]];

/** What people ask a persona about itself. */
export type Aspect =
  | 'name'
  | 'age'
  | 'home'
  | 'work'
  | 'wellbeing'
  | 'doing'
  | 'likes'
  | 'dislikes'
  | 'food'
  | 'family'
  | 'dream'
  | 'fear'
  | 'secret'
  | 'joke'
  /** Honest: an invented person. */
  | 'real';

/** What people bring up. */
export type Topic =
  | 'work'
  | 'school'
  | 'music'
  | 'food'
  | 'books'
  | 'games'
  | 'films'
  | 'sport'
  | 'travel'
  | 'family'
  | 'friends'
  | 'pets'
  | 'sleep'
  | 'weather'
  | 'computers'
  | 'money'
  | 'sea'
  | 'stars'
  | 'garden'
  | 'art'
  | 'tea'
  | 'home'
  | 'birthday'
  | 'trains';

export type Feeling = 'sad' | 'anxious' | 'tired' | 'angry' | 'lonely' | 'happy' | 'bored';

/**
 * The lines of a persona, by occasion. `{name}` is how it calls the person; other slots are named at their bank. A line
 * is whole in itself: others may stand before and after it.
 */
export interface Voice {
  greeting: Lines;
  farewell: Lines;
  thanks: Lines;
  praise: Lines;
  /** Answers kindly. */
  insult: Lines;
  /** Answers "I love you" as a friend. */
  affection: Lines;
  laugh: Lines;
  agree: Lines;
  refuse: Lines;
  feelings: Readonly<Record<Feeling, Lines>>;
  advice: Lines;
  /** A question nobody can answer from here. */
  unknown: Lines;
  /** Takes up something told, without a question. */
  told: Lines;
  /** Takes up one or two words. */
  short: Lines;
  /** Takes up emoji alone. */
  emoji: Lines;
  /** Takes up `{number}`. */
  number: Lines;
  /** Of the persona's own life, without a question. */
  asides: Lines;
  /** Questions to the person. */
  asks: Lines;
  /** Leads back to the story, before what happens next. */
  meanwhile: Lines;
}
