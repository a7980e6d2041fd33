import { type EventRow } from '../../journal/journal-record';

/** Events that the bot makes by itself; they are no sign that the person was there. */
export const madeByBot: ReadonlySet<string> = new Set(['ai_message', 'image_generated', 'reply_failed']);

/** What a rollup needs from the meta of an event; only these two kinds carry any. */
export interface CountedFacts {
  /** Telegram Stars (XTR): paid, less what was refunded. */
  stars: number;
  /** Payload of the deep link that was followed. */
  payload: string | null;
}

const none: CountedFacts = { stars: 0, payload: null };

/** Reads the meta only of the kinds that need it: it may have to be read back from bytes. */
export function factsOf(row: Pick<EventRow, 'eventName' | 'meta'>): CountedFacts {
  const { eventName } = row;
  if (eventName === 'premium_action') {
    const { action, stars } = JSON.parse(row.meta) as { action?: unknown; stars?: unknown };
    if (typeof stars !== 'number' || !Number.isSafeInteger(stars)) return none;
    return { stars: action === 'paid' ? stars : action === 'refunded' ? -stars : 0, payload: null };
  }
  if (eventName === 'start_command') {
    const { payload } = JSON.parse(row.meta) as { payload?: unknown };
    return { stars: 0, payload: typeof payload === 'string' && payload !== '' ? payload : null };
  }
  return none;
}
