import { type AppEvent, catalogue, type EventName, eventNames } from '../../events/catalogue';
import { rowColumns } from '../../events/event-definition';
import { type EventRow } from '../journal/journal-record';
import { trustedTime } from './trusted-time';
import { cleanMeta, cleanText } from './sanitise';

const notMeta = new Set<string>([...rowColumns, 'clientId', 'person', 'at', 'meta']);
/** The declared fields of each event that are no column; looked up once, since every event pays for it. */
const metaFields = Object.fromEntries(
  eventNames.map((name) => [
    name,
    Object.keys(catalogue[name].payload.shape).filter((key) => !notMeta.has(key)),
  ]),
) as Record<EventName, string[]>;

export interface CapturePolicy {
  /** `full` keeps texts, `redacted` only their length, `none` nothing of them. */
  text: 'full' | 'redacted' | 'none';
  redact: (text: string) => string;
}

/** What of an event becomes the row: declared columns by name, every other declared field in `meta`. */
export function eventRowOf(event: AppEvent, policy: CapturePolicy): EventRow {
  const payload = event.payload as Record<string, unknown>;
  const meta: Record<string, unknown> = { ...event.payload.meta };
  for (const key of metaFields[event.name]) if (payload[key] !== undefined) meta[key] = payload[key];
  const createdAt = trustedTime(event, meta);
  const { text: mode } = policy;
  return {
    eventId: event.id,
    clientId: event.payload.clientId,
    eventName: event.name,
    personaId: column(payload.personaId, policy),
    personaName: column(payload.personaName, policy),
    message: mode === 'full' ? column(payload.message, policy) : withheld('message', payload, mode, meta),
    prompt: mode === 'full' ? column(payload.prompt, policy) : withheld('prompt', payload, mode, meta),
    negativePrompt:
      mode === 'full'
        ? column(payload.negativePrompt, policy)
        : withheld('negativePrompt', payload, mode, meta),
    imageUrl: column(payload.imageUrl, policy),
    createdAt,
    meta: policy.redact(cleanMeta(meta)),
  };
}

const column = (value: unknown, { redact }: CapturePolicy): string | null =>
  typeof value === 'string' ? cleanText(redact(value)) : null;

/** A text that may not be kept leaves at most its length. */
function withheld(
  name: string,
  payload: Record<string, unknown>,
  mode: 'redacted' | 'none',
  meta: Record<string, unknown>,
): null {
  const value = payload[name];
  if (mode === 'redacted' && typeof value === 'string') meta[`${name}Length`] = value.length;
  return null;
}
