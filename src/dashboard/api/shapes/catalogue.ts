import { catalogue, type EventName, eventNames } from '../../../events/catalogue';
import { type EventDefinition } from '../../../events/event-definition';

const definitions: Record<EventName, EventDefinition> = catalogue;

/** Events that make a row, and so may be asked for. */
export const shownEvents = eventNames.filter((name) => !definitions[name].internal) as [
  EventName,
  ...EventName[],
];

/** How the admin draws each of them. */
export const eventLegends = shownEvents.map((name) => {
  const { label, timeline, badge } = definitions[name];
  return { name, label, timeline, ...(badge !== undefined && { badge }) };
});
