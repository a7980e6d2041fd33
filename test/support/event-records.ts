import { randomUUID } from 'node:crypto';
import { type EventRecord, type EventRow } from '../../src/analytics/journal/journal-record';

export const NOON = Date.UTC(2026, 10, 20, 12);

/** A stored event as capture would write it; name only what the test is about. */
export const eventRecord = (row: Partial<EventRow> = {}, rest: Partial<EventRecord> = {}): EventRecord => ({
  kind: 'event',
  repeatable: true,
  row: {
    eventId: randomUUID(),
    clientId: 1,
    eventName: 'user_message',
    personaId: null,
    personaName: null,
    message: null,
    prompt: null,
    negativePrompt: null,
    imageUrl: null,
    meta: '{}',
    createdAt: NOON,
    ...row,
  },
  ...rest,
});
