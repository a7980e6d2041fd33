export const noteKinds = [
  'persona',
  'version',
  'experiment',
  'experiment_stopped',
  'experiment_shipped',
] as const;
/** What a note that was made by itself is about. */
export type NoteKind = (typeof noteKinds)[number];

/** What happened on a day that its figures do not tell. */
export interface Annotation {
  annotationId: string;
  /** Of the analytics time zone. */
  day: string;
  text: string;
  createdBy: string;
  createdAt: string;
  /** Absent for what an admin wrote; else `text` is the name of what is new. */
  about?: NoteKind;
}

export type NewAnnotation = Pick<Annotation, 'day' | 'text'>;

/** Who writes what nobody wrote. */
export const HOUSE = 'Teleskop';
