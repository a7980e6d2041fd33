import { type Aspect, type Lines, type Topic, type Voice } from './voice';

/** Somebody to talk to: the card that a brain speaks from. */
export interface Persona {
  /** kebab-case, at most 24 characters */
  id: string;
  name: string;
  emoji: string;
  /** One line, shown where people choose. */
  tagline: string;
  /** The card in prose, in the third person: who this is, how they speak, what they care for. */
  about: string;
  /** Hex; the admin shows the name in it. */
  colour: string;
  style: PictureStyle;
  /** What the persona says of itself when asked, one or more ways to say it. */
  self: Readonly<Record<Aspect, Lines>>;
  voice: Voice;
  /** What the persona has to say on things that people bring up. */
  takes: Readonly<Partial<Record<Topic, Lines>>>;
  stories: readonly Story[];
}

/** How pictures of a persona look. */
export interface PictureStyle {
  /** For a prompt, such as "loose watercolour on rough paper". */
  medium: string;
  /** Hex colours from the darkest to the lightest. */
  palette: readonly string[];
  mood: string;
  /** What pictures of this persona never show, for a negative prompt. */
  negative: string;
}

/** A place to be with a persona, and what happens there. */
export interface Story {
  /** `<persona id>-<slug>`, at most 48 characters, so that `story:<id>` fits the 64 bytes of a Telegram button. */
  id: string;
  title: string;
  /** One line, shown where people choose. */
  teaser: string;
  /** Two or three sentences, shown when the story opens. */
  scene: string;
  /** The persona's first line; it asks something. */
  opening: string;
  /** Takes up whatever is answered to the opening. */
  begins: Lines;
  place: string;
  /** For pictures: hour and weather, such as "blue hour, light snow". */
  light: string;
  /** What happens, in this order. */
  beats: readonly Beat[];
  /** Closes the story without closing the door. */
  ending: string;
  /** What can be said and asked when all is told. */
  after: Lines;
}

/** One step of a story: something happens, a question stays open, the answer is taken up. */
export interface Beat {
  tells: string;
  asks: string;
  yes: string;
  no: string;
  /** Takes up an answer that is neither yes nor no. */
  any: string;
  /** Takes up answers that hold one of these words. */
  paths?: readonly { words: readonly string[]; says: string }[];
  /** Turns from the story to the person, after the answer was taken up. */
  wonders?: string;
  /** What could be painted at this moment. */
  picture: string;
}
