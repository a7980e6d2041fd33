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

const timelineEventOf = ({ meta, createdAt, ...row }: StoredRecord['row']): TimelineEvent => ({
  ...row,
  meta: JSON.parse(meta) as Record<string, unknown>,
  createdAt: new Date(createdAt).toISOString(),
});
