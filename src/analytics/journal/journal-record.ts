import { type Person } from '../../events/event-definition';

/** One row of `tg_analytics_events`, ready for Postgres: sanitised, capped, meta already serialised. */
export interface EventRow {
  eventId: string;
  clientId: number;
  eventName: string;
  personaId: string | null;
  personaName: string | null;
  message: string | null;
  prompt: string | null;
  negativePrompt: string | null;
  imageUrl: string | null;
  /** JSON text of an object. */
  meta: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

export interface EventRecord {
  kind: 'event';
  row: EventRow;
  person?: Person;
  /** False where a redelivered update would carry another time, so that the key alone cannot tell a double. */
  repeatable: boolean;
}

/** The permanent address of a picture whose event is stored already. */
export interface ArchivedRecord {
  kind: 'archived';
  clientId: number;
  eventId: string;
  createdAt: number;
  imageUrl: string;
}

/** Something that cannot become a row; kept with its reason. */
export interface RefusedRecord {
  kind: 'refused';
  id: string;
  reason: string;
  /** JSON text. */
  content: string;
  /** True where it was whole once and the journal could not read it back. */
  damaged?: boolean;
}

export type JournalRecord = EventRecord | ArchivedRecord | RefusedRecord;
