import { type TelegramSimulator } from '../../src/simulator/telegram-simulator';

/** A press of a button that no screen shows any more; the bot answers it and tells of it. */
export const FORGOTTEN_BUTTON = 'forgotten';

interface Told {
  message?: { text?: string; entities?: { type: string }[] };
  edited_message?: object;
  callback_query?: { data?: string };
}

/** All that Telegram had to tell the bot, and which event must be stored of it: one side of the ledger. */
export class EmittedUpdates {
  private readonly events = new Map<number, string>();

  constructor({ world: { updates } }: TelegramSimulator) {
    const { onPush } = updates;
    updates.onPush = (update) => {
      onPush(update);
      const name = eventOf(update as Told);
      if (name) this.events.set(update.update_id, name);
    };
  }

  /** How many updates of which an event must be stored. */
  get size(): number {
    return this.events.size;
  }

  /** `<update id> <event name>`, sorted. */
  get entries(): string[] {
    return [...this.events].map(([id, name]) => `${id} ${name}`).sort();
  }

  get updateIds(): number[] {
    return [...this.events.keys()];
  }
}

/** @returns undefined where it depends on more than the update what comes of it */
function eventOf({ message, edited_message: edited, callback_query: query }: Told): string | undefined {
  if (message?.text?.startsWith('/start')) return 'start_command';
  if (message?.entities?.some(({ type }) => type === 'bot_command')) return 'command';
  if (message) return 'user_message';
  if (edited) return 'message_edited';
  return query?.data === FORGOTTEN_BUTTON ? 'button_pressed' : undefined;
}
