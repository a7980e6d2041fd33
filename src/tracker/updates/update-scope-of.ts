import { type Update } from '@grammyjs/types';
import { type UpdateScope } from '../../events/update-scope';
import { readUpdate } from './raw-update';

/**
 * The scope in which an update is handled. Its key is made of what the update itself carries and of nothing
 * else, so that a redelivered one publishes events with the same ids. The date (or the query's id) is part of it
 * because Telegram may use an update id again after a quiet week.
 */
export function scopeOf(update: Update, botId: number): UpdateScope {
  const { id, kind, date, queryId, from, chatId, messageId, pressed } = readUpdate(update);
  return {
    key: `${botId}:${id}:${date ?? queryId ?? kind}`,
    at: date === undefined ? undefined : new Date(date * 1000),
    person: from && {
      username: from.username,
      firstName: from.first_name,
      lastName: from.last_name,
      languageCode: from.language_code,
      isPremium: from.is_premium,
    },
    meta: { updateId: id, chatId, messageId, updateKind: kind, ...(pressed && { pressed }) },
  };
}
