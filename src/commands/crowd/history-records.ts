import { createHash } from 'node:crypto';
import { type EventRecord } from '../../analytics/journal/journal-record';
import { history } from '../../simulator/history/history';
import { type HistoryEvent, type HistoryOptions } from '../../simulator/history/options';

/** A history as the journal would hold it, in batches. The same options give the same ids. */
export function* historyRecords(options: HistoryOptions, batch: number): Generator<EventRecord[]> {
  const name = idOf(options);
  let records: EventRecord[] = [];
  let place = 0;
  for (const event of history(options)) {
    records.push(recordOf(event, name((place += 1))));
    if (records.length < batch) continue;
    yield records;
    records = [];
  }
  if (records.length > 0) yield records;
}

/** Ids of the form of UUIDv8 (RFC 9562, 5.8): 74 bits of the options' hash, then the place in the history. */
function idOf(options: HistoryOptions): (place: number) => string {
  const hash = createHash('sha256').update(JSON.stringify(options)).digest('hex');
  const head = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, 15)}-a${hash.slice(15, 18)}`;
  return (place) => `${head}-${place.toString(16).padStart(12, '0')}`;
}

function recordOf(event: HistoryEvent, eventId: string): EventRecord {
  const { name, clientId, at, person, meta } = event;
  return {
    kind: 'event',
    repeatable: true,
    person,
    row: {
      eventId,
      clientId,
      eventName: name,
      personaId: event.personaId ?? null,
      personaName: event.personaName ?? null,
      message: event.message ?? null,
      prompt: event.prompt ?? null,
      negativePrompt: event.negativePrompt ?? null,
      imageUrl: null,
      meta: JSON.stringify(meta),
      createdAt: at,
    },
  };
}
