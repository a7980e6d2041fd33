import { type TraceKind } from '../traces/trace';

/** What an event means for a conversation. */
export const Deed = {
  /** Of the bot, or of no one. */
  None: 0,
  /** Something else that the person did. */
  Acted: 1,
  Wrote: 2,
  Cleared: 3,
  Refreshed: 4,
  Paid: 5,
  Answered: 6,
  Pictured: 7,
  Failed: 8,
  Blocked: 9,
} as const;
export type Deed = (typeof Deed)[keyof typeof Deed];

const meanings: Readonly<Record<string, Deed>> = {
  user_message: Deed.Wrote,
  chat_cleared: Deed.Cleared,
  image_refresh: Deed.Refreshed,
  ai_message: Deed.Answered,
  image_generated: Deed.Pictured,
  reply_failed: Deed.Failed,
  bot_blocked: Deed.Blocked,
  start_command: Deed.Acted,
  command: Deed.Acted,
  persona_selected: Deed.Acted,
  story_selected: Deed.Acted,
  chat_continued: Deed.Acted,
  button_pressed: Deed.Acted,
  answer_rated: Deed.Acted,
  message_edited: Deed.Acted,
  generation_stopped: Deed.Acted,
  inline_query: Deed.Acted,
};

export const deedOf = ([name, , detail]: TraceKind): Deed =>
  name === 'premium_action' ? (detail === 'paid' ? Deed.Paid : Deed.None) : (meanings[name] ?? Deed.None);

/** Whether the person did it, to the bot that still is theirs. */
export const isOfPerson = (deed: Deed): boolean => deed >= Deed.Acted && deed <= Deed.Paid;
