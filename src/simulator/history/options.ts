/** A persona as a history knows it. */
export interface HistoryPersona {
  id: string;
  name: string;
  stories: readonly { id: string; title: string }[];
}

export interface HistoryOptions {
  /** How many events in all; the outcome is within one percent. */
  events: number;
  /** How many people at the most. */
  users: number;
  days: number;
  /** The same seed gives the same history. */
  seed: number;
  /** The last moment, in milliseconds since the epoch. */
  until: number;
  /** At least one. */
  personas: readonly HistoryPersona[];
}

export interface HistoryPerson {
  username?: string;
  firstName: string;
  lastName?: string;
  languageCode: string;
  isPremium?: boolean;
}

/** One event as a bot would have published it: columns by name, every other field in `meta`. */
export interface HistoryEvent {
  name: string;
  clientId: number;
  /** Milliseconds since the epoch, whole seconds as Telegram dates. */
  at: number;
  person: HistoryPerson;
  personaId?: string;
  personaName?: string;
  message?: string;
  prompt?: string;
  negativePrompt?: string;
  meta: Record<string, unknown>;
}
