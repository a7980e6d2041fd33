import { type LabelKey } from '../../lib/i18n/t';

/** Ways to narrow the feed, in the order of the page; the names are those of the catalogue. Add one more here. */
export const kinds = [
  { id: 'all', label: 'live.kind.all', events: '' },
  { id: 'messages', label: 'live.kind.messages', events: 'user_message,ai_message' },
  { id: 'pictures', label: 'live.kind.pictures', events: 'image_generated,image_refresh' },
  { id: 'starts', label: 'live.kind.starts', events: 'start_command,persona_selected,story_selected' },
  { id: 'money', label: 'live.kind.money', events: 'premium_action,subscription_changed' },
] as const satisfies { id: string; label: LabelKey; events: string }[];

export type KindId = (typeof kinds)[number]['id'];

/** Anything that makes no sense is all, never an error. */
export const kindOf = (value: string | null): (typeof kinds)[number] =>
  kinds.find(({ id }) => id === value) ?? kinds[0];
