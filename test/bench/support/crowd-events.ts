import { createHash } from 'node:crypto';
import { PersonaLibrary } from '../../../src/companion/personas/persona-library';
import { type EventName, type Payload } from '../../../src/events/catalogue';
import { history } from '../../../src/simulator/history/history';
import { type HistoryEvent } from '../../../src/simulator/history/options';

/** An event of the crowd, ready to be published. */
export interface CrowdEvent {
  name: EventName;
  payload: Payload<EventName>;
  at: number;
  told: HistoryEvent;
}

const DAYS = 90;
const UNTIL = Date.UTC(2026, 10, 20, 12);
const PEOPLE_OF_EVENTS = 20;
export const SEED = 1;

/** The same events whenever they are asked for: ninety days of a bot, one person to twenty events. */
export function* crowdEvents(events: number): Generator<CrowdEvent> {
  const personas = new PersonaLibrary().all();
  const users = Math.ceil(events / PEOPLE_OF_EVENTS);
  for (const told of history({ events, users, days: DAYS, seed: SEED, until: UNTIL, personas })) {
    const { name, at, meta, ...rest } = told;
    const { updateId, sequence, chatId, ...fields } = meta;
    const payload = { ...rest, ...fields, at: new Date(at), meta: { updateId, sequence, chatId } };
    yield { name: name as EventName, payload: payload, at, told };
  }
}

export const COPIED_COLUMNS = `client_id, event_name, persona_id, persona_name, message, prompt, negative_prompt, image_url,
  meta, created_at, event_id`;

/** The same row as a line of COPY's text format. */
export function copyLine({ told, at }: CrowdEvent): string {
  const { clientId, name, personaId, personaName, message, prompt, negativePrompt, meta } = told;
  const id = createHash('md5')
    .update(`${clientId} ${at} ${JSON.stringify(meta)} ${name}`)
    .digest('hex');
  const columns = [
    clientId,
    name,
    personaId,
    personaName,
    message,
    prompt,
    negativePrompt,
    undefined,
    JSON.stringify(meta),
    new Date(at).toISOString(),
    id,
  ];
  return `${columns.map((value) => (value === undefined ? '\\N' : escaped(String(value)))).join('\t')}\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
