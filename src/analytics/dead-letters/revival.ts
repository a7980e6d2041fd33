import { type AppEvent, catalogue, type EventName } from '../../events/catalogue';
import { type JournalRecord } from '../journal/journal-record';

/** What a dead letter becomes when it is tried again. */
export interface Revival {
  record?: JournalRecord;
  /** A payload that the catalogue refused once and takes now; capture makes a record of it. */
  event?: AppEvent;
}

interface RefusedContent {
  eventName: EventName;
  at: string;
  payload: Record<string, unknown>;
  scope?: { at?: string; person?: object; meta: Record<string, unknown> };
}

/** @returns undefined for what cannot be tried again: bytes that nobody can read, or a payload refused as before */
export function revive(id: string, content: Record<string, unknown>): Revival | undefined {
  if (typeof content.base64 === 'string') return reviveWrapped(content.base64);
  if (content.kind === 'event' || content.kind === 'archived')
    return { record: content as unknown as JournalRecord };
  if (content.kind !== undefined || typeof content.payload !== 'object') return undefined;
  return reviveRefused(id, content as unknown as RefusedContent);
}

/** A record that Postgres could not even hold as JSON. */
function reviveWrapped(base64: string): Revival | undefined {
  try {
    const record = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as JournalRecord;
    return record.kind === 'event' || record.kind === 'archived' ? { record } : undefined;
  } catch {
    return undefined;
  }
}

function reviveRefused(
  id: string,
  { eventName, at: received, payload, scope }: RefusedContent,
): Revival | undefined {
  const parsed = catalogue[eventName]?.payload.safeParse({
    person: scope?.person,
    ...payload,
    meta: { ...scope?.meta, ...(payload.meta as object | undefined) },
    ...dated(payload, 'at'),
    ...dated(payload, 'eventAt'),
  });
  if (!parsed?.success) return undefined;
  const receivedAt = new Date(received);
  const { data } = parsed;
  const at = data.at ?? (scope?.at === undefined ? receivedAt : new Date(scope.at));
  // Its time stands in the letter, so that every try of it gives the same row.
  return { event: { id, name: eventName, at, receivedAt, repeatable: true, payload: data } as AppEvent };
}

const dated = (payload: Record<string, unknown>, field: string): object =>
  typeof payload[field] === 'string' ? { [field]: new Date(payload[field]) } : {};
