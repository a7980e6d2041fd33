import { type EventLegend, type TimelineEvent } from '../../../lib/api-types';

let ordinal = 0;

/** An event for specs; whatever does not matter is filled in. */
export const anEvent = (event: Partial<TimelineEvent> = {}): TimelineEvent => ({
  eventId: `event-${(ordinal += 1)}`,
  clientId: 1,
  eventName: 'user_message',
  personaId: null,
  personaName: null,
  message: null,
  prompt: null,
  negativePrompt: null,
  imageUrl: null,
  meta: null,
  createdAt: '2026-11-12T12:00:00.000Z',
  ...event,
});

/** The kinds that a conversation tells apart. */
export const aLegend: ReadonlyMap<string, EventLegend> = new Map(
  (
    [
      ['user_message', 'user-bubble'],
      ['ai_message', 'ai-bubble'],
      ['image_generated', 'image'],
      ['start_command', 'command-badge'],
      ['persona_selected', 'event-badge'],
    ] as const
  ).map(([name, timeline]) => [name, { name, label: name, timeline }]),
);
