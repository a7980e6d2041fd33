import { createHash } from 'node:crypto';
import { PersonaLibrary } from '../../../src/companion/personas/persona-library';
import { type EventName, type Payload } from '../../../src/events/catalogue';
import { history } from '../../../src/simulator/history/history';
import { type HistoryEvent } from '../../../src/simulator/history/options';

/** An event of the crowd, ready to be published. */
export interface CrowdEvent {
  name: EventName;
  payload: Payload<EventName>;
}

const DAYS = 90;
const UNTIL = Date.UTC(2026, 10, 20, 12);
const PEOPLE_OF_EVENTS = 20;
export const SEED = 1;
/** How many people live each life of a history, so that few events have to be kept to publish many. */
const TWINS = 50;
const NEXT_TWIN = 10 ** 12;

/** Ninety days of a bot, one person to twenty events, each of which stands for those of as many twins. */
export function crowd(events: number): readonly HistoryEvent[] {
  const personas = new PersonaLibrary().all();
  const told = Math.ceil(events / TWINS);
  const users = Math.ceil(told / PEOPLE_OF_EVENTS);
  return [...history({ events: told, users, days: DAYS, seed: SEED, until: UNTIL, personas })];
}

/** The events of all twins, the same whenever they are asked for; next to nothing is spent on making them. */
export function* crowdEvents(crowd: readonly HistoryEvent[]): Generator<CrowdEvent> {
  for (const event of twins(crowd)) yield { name: event.name as EventName, payload: payloadOf(event) };
}

function* twins(crowd: readonly HistoryEvent[]): Generator<HistoryEvent> {
  for (const event of crowd) {
    for (let twin = 0; twin < TWINS; twin += 1) {
      const clientId = event.clientId + twin * NEXT_TWIN;
      const updateId = Number(event.meta.updateId) * TWINS + twin;
      yield { ...event, clientId, meta: { ...event.meta, updateId, chatId: clientId } };
    }
  }
}

function payloadOf({ at, meta, name: _name, ...columns }: HistoryEvent): Payload<EventName> {
  const { updateId, sequence, chatId, ...fields } = meta;
  return { ...columns, ...fields, at: new Date(at), meta: { updateId, sequence, chatId } };
}

export const COPIED_COLUMNS = `client_id, event_name, persona_id, persona_name, message, prompt, negative_prompt, image_url,
  meta, created_at, event_id`;

/** The rows of these events as lines of COPY's text format. */
export function* copyLines(crowd: readonly HistoryEvent[]): Generator<string> {
  for (const event of twins(crowd)) yield copyLine(event);
}

function copyLine(told: HistoryEvent): string {
  const { clientId, at, name, personaId, personaName, message, prompt, negativePrompt, meta } = told;
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
