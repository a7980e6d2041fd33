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

export const eventOf = ({ createdAt, ...event }: StoredEvent): TimelineEvent => ({
  ...event,
  createdAt: createdAt.toISOString(),
});
