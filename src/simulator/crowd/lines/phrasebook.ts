/** What somebody may say, by occasion. */
export interface Phrasebook {
  openings: readonly string[];
  /** On coming back to a talk. */
  returns: readonly string[];
  facts: readonly string[];
  feelings: readonly string[];
  questions: readonly string[];
  answers: readonly string[];
  /** What a picture shall show. */
  pictures: readonly string[];
  goodbyes: readonly string[];
  /** What comes to mind when the other one speaks of something. */
  associations: readonly (readonly [about: RegExp, lines: readonly string[]])[];
}

export type Occasion = Exclude<keyof Phrasebook, 'associations'>;
