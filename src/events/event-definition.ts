import { z } from 'zod';

/** How the timeline shows an event. */
export type TimelineKind = 'user-bubble' | 'ai-bubble' | 'image' | 'command-badge' | 'event-badge';

/** What Telegram tells of the person behind an update. Shape: Bot API `User`, in our spelling. */
export const person = z.object({
  username: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  languageCode: z.string().optional(),
  isPremium: z.boolean().optional(),
});
export type Person = z.infer<typeof person>;

/** Part of every payload. `clientId` is the Telegram user id (at most 52 significant bits). */
const base = {
  clientId: z.int().refine((id) => id !== 0, 'must not be zero'),
  person: person.optional(),
  /**
   * When it happened; absent: the date of the update in whose scope it is published, else now. An invalid one is
   * flagged, not refused.
   */
  at: z.custom<Date>((value) => value instanceof Date, 'must be a Date').optional(),
  /** Whatever a developer adds; what JSON cannot say is no reason to lose the event. */
  meta: z.custom<Record<string, unknown>>(() => true).optional(),
};

/** Columns of an event row that a payload may fill; any other declared key lands in `meta`. */
export const rowColumns = [
  'personaId',
  'personaName',
  'message',
  'prompt',
  'negativePrompt',
  'imageUrl',
] as const;
export type RowColumn = (typeof rowColumns)[number];

/** The persona an event belongs to; both or neither in practice. */
export const ofPersona = { personaId: z.string().optional(), personaName: z.string().optional() };

/** Inline buttons under a message of the bot, row by row. Shape: Bot API `InlineKeyboardMarkup`, what of it one sees. */
export const withButtons = {
  buttons: z.array(z.array(z.object({ text: z.string(), data: z.string().optional() }))).optional(),
};

export interface EventDefinition<S extends z.ZodRawShape = z.ZodRawShape> {
  /** What the admin calls it. */
  label: string;
  timeline: TimelineKind;
  /** Text of a badge; `{personaName}` or `{meta.payload}` are filled from the event. */
  badge?: string;
  payload: z.ZodObject<typeof base & S>;
  /**
   * The same id is the same fact, however much later it is published again; without it only for as long as Telegram
   * may deliver an update twice.
   */
  once?: boolean;
  /** True for events that only carry a fact between modules and make no row. */
  internal?: boolean;
}

/** Declares one event: its own fields beside those that every event has. */
export function define<S extends z.ZodRawShape>(
  view: Omit<EventDefinition, 'payload'>,
  fields: S,
): EventDefinition<S> {
  return { ...view, payload: z.object({ ...base, ...fields }) };
}
