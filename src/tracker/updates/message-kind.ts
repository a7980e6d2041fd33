/**
 * Kinds of messages that a person sends, as opposed to service messages. Order matters: an animation also carries a
 * document, a venue also a location (Bot API `Message`).
 */
const KINDS = [
  'text',
  'animation',
  'audio',
  'photo',
  'sticker',
  'story',
  'video_note',
  'video',
  'voice',
  'document',
  'paid_media',
  'checklist',
  'contact',
  'dice',
  'game',
  'poll',
  'venue',
  'location',
] as const;

export type MessageKind = (typeof KINDS)[number];

/** @returns undefined for a service message */
export const kindOfMessage = (message: object): MessageKind | undefined =>
  KINDS.find((kind) => kind in message);

/** What was said in it: its text, or the caption of what was sent. */
export function wordsOf(message: object): string | undefined {
  const { text, caption } = message as { text?: string; caption?: string };
  return text ?? caption;
}

const IN_EVERY_MESSAGE = new Set([
  ...['message_id', 'message_thread_id', 'date', 'chat', 'from', 'sender_chat', 'sender_business_bot'],
  ...['business_connection_id', 'is_topic_message', 'has_protected_content', 'is_from_offline'],
]);

/** What a service message tells, such as `pinned_message`. */
export const serviceIn = (message: object): string | undefined =>
  Object.keys(message).find((key) => !IN_EVERY_MESSAGE.has(key));
