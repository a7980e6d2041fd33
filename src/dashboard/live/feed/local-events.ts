import { type TimelineEvent } from '../../../analytics/reports/events/timeline-event';
import { type StoredRecord } from '../../../analytics/store/stored-feed';
import { type Pointer, type Read } from './stored-event';

/** What this server stored itself needs no reading. */
export const eventsOf = (records: readonly StoredRecord[]): Read => {
  const byId = new Map(records.map((record) => [record.row.eventId, record.row]));
  return (chosen) =>
    Promise.resolve(chosen.flatMap(({ eventId }) => byId.get(eventId) ?? []).map(timelineEventOf));
};

export const pointersOf = (records: readonly StoredRecord[]): Pointer[] =>
  records.map(({ row: { clientId, createdAt, eventId, eventName, personaId } }) => ({
    clientId,
    createdAt,
    eventId,
    eventName,
    personaId,
  }));

/** Field by field: the texts of a stored row are read from its bytes only when they are asked for. */
const timelineEventOf = (row: StoredRecord['row']): TimelineEvent => ({
  eventId: row.eventId,
  clientId: row.clientId,
  eventName: row.eventName,
  personaId: row.personaId,
  personaName: row.personaName,
  message: row.message,
  prompt: row.prompt,
  negativePrompt: row.negativePrompt,
  imageUrl: row.imageUrl,
  meta: JSON.parse(row.meta) as Record<string, unknown>,
  createdAt: new Date(row.createdAt).toISOString(),
});
