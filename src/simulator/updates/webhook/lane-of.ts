import { type Update } from '../../api-types';

/**
 * Updates of one lane arrive in order. Messages of a chat share one; presses, payments and inline queries have lanes
 * of their own, so a press may overtake a message of the same person (tdlib/telegram-bot-api, queue ids).
 */
export function laneOf(update: Update): string {
  const [kind = '', body] = Object.entries(update).find(([key]) => key !== 'update_id') ?? [];
  const { chat, from } = (body ?? {}) as { chat?: { id: number }; from?: { id: number } };
  return chat ? `chat ${chat.id}` : `${kind} ${from?.id}`;
}
