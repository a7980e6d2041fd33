import { type TimelineEvent } from '../../../lib/api-types';

/** An inline button as an event tells it. */
export interface ShownButton {
  text: string;
  data?: string;
}

/** What events tell about each other: which buttons were pressed, what was edited, which pictures are versions. */
export interface Story {
  wasPressed: (event: TimelineEvent, button: ShownButton) => boolean;
  /** Later texts of a message, oldest first. */
  editsOf: (event: TimelineEvent) => TimelineEvent[];
  /** All versions of a picture, itself among them, oldest first. */
  versionsOf: (event: TimelineEvent) => TimelineEvent[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const messageIdOf = ({ meta }: TimelineEvent): number | null =>
  typeof meta?.messageId === 'number' ? meta.messageId : null;

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

interface Pressed {
  data: string;
  messageId: number | null;
}

/** Newer events say it outright; of older ones a press without a handler tells what was pressed. */
function pressedBy({ eventName, meta }: TimelineEvent): Pressed | null {
  const pressed = meta?.pressed as { data?: unknown; messageId?: unknown } | null | undefined;
  const data = text(pressed?.data) ?? (eventName === 'button_pressed' ? text(meta?.data) : null);
  if (data === null) return null;
  const messageId = pressed?.messageId ?? (eventName === 'button_pressed' ? meta?.messageId : null);
  return { data, messageId: typeof messageId === 'number' ? messageId : null };
}

export function buttonsOf({ meta }: TimelineEvent): ShownButton[][] {
  if (!Array.isArray(meta?.buttons)) return [];
  return meta.buttons.map((row: unknown) =>
    (Array.isArray(row) ? row : []).flatMap((button: { text?: unknown; data?: unknown } | null) => {
      const label = text(button?.text);
      if (label === null) return [];
      return [{ text: label, ...(typeof button?.data === 'string' && { data: button.data }) }];
    }),
  );
}

/** Reads the events once, so that each row finds what it needs at once. @param events oldest first */
export function storyOf(events: readonly TimelineEvent[]): Story {
  const presses = new Set<string>();
  const edits = new Map<number, TimelineEvent[]>();
  const byRoot = new Map<string, TimelineEvent[]>();
  const roots = new Map<string, string>();
  for (const event of events) {
    const pressed = pressedBy(event);
    if (pressed) presses.add(`${pressed.messageId ?? ''} ${pressed.data}`);
    const messageId = messageIdOf(event);
    if (event.eventName === 'message_edited' && messageId !== null) add(edits, messageId, event);
    const pictureId = text(event.meta?.pictureId);
    if (event.eventName === 'image_generated' && pictureId !== null) {
      const before = text(event.meta?.refreshOf);
      const root = before === null ? pictureId : (roots.get(before) ?? before);
      roots.set(pictureId, root);
      add(byRoot, root, event);
    }
  }
  return {
    wasPressed: (event, { data }) => data !== undefined && presses.has(`${messageIdOf(event) ?? ''} ${data}`),
    editsOf: (event) => {
      const messageId = event.eventName === 'user_message' ? messageIdOf(event) : null;
      return (messageId !== null && edits.get(messageId)) || [];
    },
    versionsOf: (event) => {
      const root = roots.get(text(event.meta?.pictureId) ?? '');
      return (root !== undefined && byRoot.get(root)) || [event];
    },
  };
}
