export interface TimelineEvent {
  eventId: string;
  clientId: number;
  eventName: string;
  personaId: string | null;
  personaName: string | null;
  message: string | null;
  prompt: string | null;
  negativePrompt: string | null;
  imageUrl: string | null;
  meta: Record<string, unknown>;
  createdAt: string;
}

/** As the columns of {@link EVENT_COLUMNS} arrive. */
export type StoredEvent = Omit<TimelineEvent, 'createdAt'> & { createdAt: Date };

export const EVENT_COLUMNS = `event_id AS "eventId", client_id::float8 AS "clientId", event_name AS "eventName",
  persona_id AS "personaId", persona_name AS "personaName", message, prompt, negative_prompt AS "negativePrompt",
  image_url AS "imageUrl", meta, created_at AS "createdAt"`;

/** Telegram's dates have seconds only; within one second the update and the place in it tell the order. */
export const PLACE = `coalesce((meta->>'updateId')::float8, 0) * 10000 + coalesce((meta->>'sequence')::float8, 0)`;

export const eventOf = ({ createdAt, ...event }: StoredEvent): TimelineEvent => ({
  ...event,
  createdAt: createdAt.toISOString(),
});
