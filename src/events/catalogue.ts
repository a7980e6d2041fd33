import { z } from 'zod';
import { define, type EventDefinition, ofPersona, withButtons } from './event-definition';

/**
 * Every fact this system can announce. Declare a new one here and `publish` it; types, validation, capture,
 * the API's legend and the admin derive from this one place.
 */
export const catalogue = {
  start_command: define(
    { label: 'Start', timeline: 'command-badge', badge: '/start {meta.payload}' },
    { payload: z.string().optional() },
  ),
  command: define(
    { label: 'Command', timeline: 'command-badge', badge: '{message}' },
    { command: z.string(), message: z.string().optional() },
  ),
  user_message: define(
    { label: 'User message', timeline: 'user-bubble' },
    { ...ofPersona, message: z.string().optional(), kind: z.string() },
  ),
  ai_message: define(
    { label: 'AI message', timeline: 'ai-bubble' },
    {
      ...ofPersona,
      ...withButtons,
      message: z.string(),
      latencyMs: z.number().optional(),
      model: z.string().optional(),
      firstTokenMs: z.number().optional(),
      tokensIn: z.int().optional(),
      tokensOut: z.int().optional(),
      /** The model's provider did not count them. */
      estimated: z.boolean().optional(),
      /** In the operator's currency. */
      cost: z.number().optional(),
      /** How it ended, if not by itself: `length`, `stopped`, `cut-off`, `filtered`. */
      ending: z.string().optional(),
    },
  ),
  image_generated: define(
    { label: 'Picture', timeline: 'image' },
    {
      ...ofPersona,
      ...withButtons,
      pictureId: z.uuid(),
      prompt: z.string(),
      negativePrompt: z.string().optional(),
      imageUrl: z.string().optional(),
      /** What the user asked for, in the user's words. */
      message: z.string().optional(),
      width: z.int().optional(),
      height: z.int().optional(),
      seed: z.number().optional(),
      /** The picture this one is another version of. */
      refreshOf: z.uuid().optional(),
      latencyMs: z.number().optional(),
      model: z.string().optional(),
      /** In the operator's currency. */
      cost: z.number().optional(),
    },
  ),
  image_refresh: define(
    { label: 'Refresh', timeline: 'event-badge', badge: 'Asked for another version' },
    { ...ofPersona, pictureId: z.uuid() },
  ),
  persona_selected: define(
    { label: 'Persona chosen', timeline: 'event-badge', badge: 'Chose {personaName}' },
    ofPersona,
  ),
  story_selected: define(
    { label: 'Story chosen', timeline: 'event-badge', badge: 'Opened “{meta.storyTitle}”' },
    { ...ofPersona, storyId: z.string(), storyTitle: z.string() },
  ),
  chat_cleared: define(
    { label: 'Chat cleared', timeline: 'command-badge', badge: 'Cleared the chat' },
    ofPersona,
  ),
  chat_continued: define(
    { label: 'Chat continued', timeline: 'event-badge', badge: 'Continued with {personaName}' },
    { ...ofPersona, storyId: z.string().optional() },
  ),
  premium_action: define(
    { label: 'Premium', timeline: 'event-badge', badge: 'Premium: {meta.action} {meta.stars}' },
    {
      ...withButtons,
      action: z.enum(['invoice_shown', 'pre_checkout', 'paid', 'refunded', 'expired', 'credits_spent']),
      plan: z.string().optional(),
      /** Telegram Stars (XTR), whole. */
      stars: z.int().optional(),
      chargeId: z.string().optional(),
    },
  ),

  experiment_exposed: define(
    {
      label: 'Experiment',
      timeline: 'event-badge',
      badge: '{meta.experimentId}: {meta.variant}',
      once: true,
    },
    { experimentId: z.string(), variant: z.string() },
  ),
  subscription_changed: define(
    {
      label: 'Subscription',
      timeline: 'event-badge',
      badge: 'Subscription {meta.change}',
    },
    {
      change: z.enum(['started', 'renewed', 'canceled', 'resumed', 'failed']),
      subscriptionId: z.uuid(),
      plan: z.string(),
      /** Who wanted it so, where somebody did. */
      by: z.enum(['user', 'bot']).optional(),
      /** Until when it is paid for. */
      expiresAt: z.iso.datetime().optional(),
    },
  ),

  language_selected: define(
    { label: 'Language chosen', timeline: 'event-badge', badge: 'Chose the language {meta.language}' },
    { language: z.string() },
  ),
  bot_blocked: define({ label: 'Blocked the bot', timeline: 'event-badge', badge: 'Blocked the bot' }, {}),
  bot_unblocked: define(
    { label: 'Unblocked the bot', timeline: 'event-badge', badge: 'Unblocked the bot' },
    {},
  ),
  message_edited: define(
    { label: 'Edited message', timeline: 'event-badge', badge: 'Edited: {message}' },
    { message: z.string().optional(), kind: z.string() },
  ),
  button_pressed: define(
    { label: 'Button', timeline: 'event-badge', badge: 'Pressed “{meta.data}”' },
    { data: z.string().optional() },
  ),
  inline_query: define(
    { label: 'Inline query', timeline: 'event-badge', badge: 'Inline query: {message}' },
    { message: z.string().optional() },
  ),
  generation_stopped: define(
    {
      label: 'Answer stopped',
      timeline: 'event-badge',
      badge: 'Stopped the answer after {meta.characters} characters',
    },
    {
      ...ofPersona,
      /** Of what was said until then. */
      characters: z.int(),
      latencyMs: z.number().optional(),
      model: z.string().optional(),
    },
  ),
  answer_rated: define(
    { label: 'Answer rated', timeline: 'event-badge', badge: 'Rated the answer: {meta.rating}' },
    {
      ...ofPersona,
      rating: z.enum(['up', 'down']),
      /** The message that holds the answer; `meta.messageId` of its `ai_message`. */
      answerId: z.int(),
      /**
       * What the same person thought of the same answer before. Every event with it takes one such rating back, so that
       * a changed mind counts once: ups are the events with rating `up`, less those with previous `up`.
       */
      previous: z.enum(['up', 'down']).optional(),
    },
  ),
  reply_failed: define(
    { label: 'Reply failed', timeline: 'event-badge', badge: 'No answer: {meta.reason}' },
    { ...ofPersona, reason: z.string() },
  ),
  other_update: define(
    { label: 'Other update', timeline: 'event-badge', badge: '{meta.kind}' },
    { kind: z.string() },
  ),
  picture_archived: define(
    { label: 'Picture archived', timeline: 'event-badge', internal: true },
    {
      /** Identity of the `image_generated` row whose address this fills. */
      eventId: z.uuid(),
      eventAt: z.date(),
      pictureId: z.uuid(),
      imageUrl: z.url(),
    },
  ),
};

/** Adds the events of a bot that is built on this house's analytics. @throws where a name is taken by another event */
export function declareEvents(events: Readonly<Record<string, EventDefinition>>): void {
  const declared: Record<string, EventDefinition> = catalogue;
  for (const [name, definition] of Object.entries(events)) {
    if (declared[name] === definition) continue;
    if (name in declared) throw new Error(`the event ${name} is declared already`);
    declared[name] = definition;
  }
}

export type EventName = keyof typeof catalogue;
export const eventNames = Object.keys(catalogue) as EventName[];
/** What a publisher passes, before validation. */
export type Payload<N extends EventName> = z.input<(typeof catalogue)[N]['payload']>;
/** One published fact. `id` is the same whenever the same update is handled again. */
export type AppEvent<N extends EventName = EventName> = {
  [K in N]: {
    id: string;
    name: K;
    /** When it happened, by Telegram's clock where there is one. */
    at: Date;
    receivedAt: Date;
    /** Whether a second delivery of the same update gives the same `at`; only then does it also give the same row. */
    repeatable: boolean;
    payload: z.output<(typeof catalogue)[K]['payload']>;
  };
}[N];
