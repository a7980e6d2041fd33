/** What happened on a day that its figures do not tell. */
export interface Annotation {
  annotationId: string;
  /** Of the analytics time zone. */
  day: string;
  text: string;
  createdBy: string;
  createdAt: string;
}

export type NewAnnotation = Pick<Annotation, 'day' | 'text'>;
