import { type EventRow } from '../journal/journal-record';
import { type BinaryWriter } from './binary-writer';

/** The columns of {@link writeTuple}, in its order. */
export const EVENT_COLUMNS = `client_id, event_name, persona_id, persona_name, message, prompt, negative_prompt, image_url,
                              meta, created_at, event_id`;
const COLUMNS = 11;

/**
 * A row as one tuple of COPY's binary format (PostgreSQL documentation, COPY, "Binary Format"): the number of columns,
 * then each as its length and its bytes. @throws UnwritableValueError
 */
export function writeTuple(writer: BinaryWriter, row: EventRow): void {
  writer.int16(COLUMNS);
  writer.value('bigint', row.clientId);
  writer.value('text', row.eventName);
  writer.value('text', row.personaId);
  writer.value('text', row.personaName);
  writer.value('text', row.message);
  writer.value('text', row.prompt);
  writer.value('text', row.negativePrompt);
  writer.value('text', row.imageUrl);
  writer.value('jsonb', row.meta);
  writer.value('timestamptz', row.createdAt);
  writer.value('uuid', row.eventId);
}
