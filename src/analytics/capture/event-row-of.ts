import { type AppEvent, catalogue, type EventName } from '../../events/catalogue';
import { rowColumns } from '../../events/event-definition';
import { type EventRow } from '../journal/journal-record';
import { cleanMeta, cleanText, isRepairable } from './sanitise';
import { type TrustedClock } from './trusted-clock';

const notMeta = new Set<string>([...rowColumns, 'clientId', 'person', 'at', 'meta']);
/** Looked up once for each event that is declared, since every event pays for it. */
const knownFields = new Map<EventName, readonly string[]>();

/** The declared fields of an event that are no column. */
function metaFieldsOf(name: EventName): readonly string[] {
  const known = knownFields.get(name);
  if (known) return known;
  const fields = Object.keys(catalogue[name].payload.shape).filter((key) => !notMeta.has(key));
  knownFields.set(name, fields);
  return fields;
}

export interface CapturePolicy {
  /** `full` keeps texts, `redacted` only their length, `none` nothing of them. */
  text: 'full' | 'redacted' | 'none';
  redact: (text: string) => string;
  clock: TrustedClock;
}

/** What of an event becomes the row: declared columns by name, every other declared field in `meta`. */
export function eventRowOf(event: AppEvent, policy: CapturePolicy): EventRow {
  const payload = event.payload as Record<string, unknown>;
  const meta: Record<string, unknown> = { ...event.payload.meta };
  for (const key of metaFieldsOf(event.name)) if (payload[key] !== undefined) meta[key] = payload[key];
  return {
    eventId: event.id,
    clientId: event.payload.clientId,
    eventName: event.name,
    personaId: column(payload.personaId, policy, meta),
    personaName: column(payload.personaName, policy, meta),
    message: text('message', payload, policy, meta),
    prompt: text('prompt', payload, policy, meta),
    negativePrompt: text('negativePrompt', payload, policy, meta),
    imageUrl: column(payload.imageUrl, policy, meta),
    createdAt: policy.clock.timeOf(event, meta),
    // Last: the columns leave their remarks in it.
    meta: policy.redact(cleanMeta(meta)),
  };
}

function column(value: unknown, { redact }: CapturePolicy, meta: Record<string, unknown>): string | null {
  if (typeof value !== 'string') return null;
  if (isRepairable(value)) meta.repaired = true;
  return cleanText(redact(value));
}

/** A text that may not be kept leaves at most its length. */
function text(
  name: string,
  payload: Record<string, unknown>,
  policy: CapturePolicy,
  meta: Record<string, unknown>,
): string | null {
  const value = payload[name];
  if (policy.text === 'full') return column(value, policy, meta);
  if (policy.text === 'redacted' && typeof value === 'string') meta[`${name}Length`] = value.length;
  return null;
}
