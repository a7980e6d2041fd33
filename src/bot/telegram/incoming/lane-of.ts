import { type Update } from '@grammyjs/types';
import { readUpdate } from '../../../tracker/updates/raw-update';

/** Kinds that keep their order with the messages and buttons of their chat. */
const PART_OF_THE_TALK = /message|channel_post|callback_query|chat_member/;
/** Except the user's wish to stop what is being said, which must not wait until it has been said. */
const STOP = 'stopped_message_generation';

/**
 * Which updates wait for each other. Telegram wants a checkout answered within 10 s and an inline query sooner, so
 * these never stand behind a long turn of the same person.
 */
export function laneOf(update: Update): string {
  const { id, kind, chatId, from } = readUpdate(update);
  const whose = chatId ?? from?.id ?? `update ${id}`;
  return PART_OF_THE_TALK.test(kind) && kind !== STOP ? `${whose}` : `${kind} ${whose}`;
}
