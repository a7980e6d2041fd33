import { z } from 'zod';
import { catalogue, type EventName, eventNames } from '../../../events/catalogue';
import { type EventDefinition } from '../../../events/event-definition';

const definitions: Record<EventName, EventDefinition> = catalogue;

/** Events that make a row, and so may be asked for. */
export const shownEvents = eventNames.filter((name) => !definitions[name].internal) as [
  EventName,
  ...EventName[],
];

const isShown = (name: string): name is EventName => shownEvents.includes(name as EventName);

/** One kind of event, or several joined by commas. */
export const shownEventsParameter = z
  .string()
  .max(1000)
  .transform((text) => text.split(','))
  .refine((names) => names.every(isShown), `must be of ${shownEvents.join(', ')}`)
  .transform((names) => names.filter(isShown))
  .optional();

/** How the admin draws each of them. */
export const eventLegends = shownEvents.map((name) => {
  const { label, timeline, badge } = definitions[name];
  return { name, label, timeline, ...(badge !== undefined && { badge }) };
});
