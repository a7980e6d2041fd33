import { type AppEvent } from '../../events/catalogue';
import { type RowColumn, rowColumns } from '../../events/event-definition';
import { type EventRow } from '../journal/journal-record';
import { cleanMeta, cleanText } from './sanitise';

/** Telegram began in 2013; what claims to be older, or from the future, has a broken clock or the wrong unit. */
const EARLIEST = Date.UTC(2013, 0, 1);
const FUTURE_TOLERANCE_MS = 24 * 3_600_000;
const notMeta = new Set<string>([...rowColumns, 'clientId', 'person', 'at', 'meta']);

export interface CapturePolicy {
  /** `full` keeps texts, `redacted` only their length, `none` nothing of them. */
  text: 'full' | 'redacted' | 'none';
  redact: (text: string) => string;
}

/** What of an event becomes the row: declared columns by name, every other declared field in `meta`. */
export function eventRowOf(event: AppEvent, policy: CapturePolicy): EventRow {
  const payload = event.payload as Record<string, unknown>;
  const meta: Record<string, unknown> = { ...event.payload.meta };
  for (const [key, value] of Object.entries(payload)) {
    if (!notMeta.has(key) && value !== undefined) meta[key] = value;
  }
  const column = (name: RowColumn): string | null => {
    const value = payload[name];
    return typeof value === 'string' ? cleanText(policy.redact(value)) : null;
  };
  const text = (name: 'message' | 'prompt' | 'negativePrompt'): string | null => {
    const value = column(name);
    if (value === null || policy.text === 'full') return value;
    if (policy.text === 'redacted') meta[`${name}Length`] = value.length;
    return null;
  };
  const row = {
    eventId: event.id,
    clientId: event.payload.clientId,
    eventName: event.name,
    personaId: column('personaId'),
    personaName: column('personaName'),
    message: text('message'),
    prompt: text('prompt'),
    negativePrompt: text('negativePrompt'),
    imageUrl: column('imageUrl'),
    createdAt: trustedTime(event, meta),
  };
  return { ...row, meta: policy.redact(cleanMeta(meta)) };
}

function trustedTime(event: AppEvent, meta: Record<string, unknown>): number {
  const at = event.at.getTime();
  const received = event.receivedAt.getTime();
  if (at >= EARLIEST && at <= received + FUTURE_TOLERANCE_MS) return at;
  meta.claimedAt = Number.isNaN(at) ? 'Invalid Date' : at;
  return received;
}
