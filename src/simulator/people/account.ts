import { type User } from '../api-types';
import { type ChatState } from '../world';

/** An account; the same id is the same person. */
export interface PersonOptions {
  id?: number;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  isPremium?: boolean;
}

/** The empty chat of somebody who never talked to the bot. */
export function openAccount(id: number, options: PersonOptions): ChatState {
  const names = {
    first_name: options.firstName,
    ...(options.lastName && { last_name: options.lastName }),
    ...(options.username && { username: options.username }),
  };
  const user: User = {
    id,
    is_bot: false,
    ...names,
    ...(options.languageCode && { language_code: options.languageCode }),
    ...(options.isPremium && { is_premium: true }),
  };
  const chat = { id, type: 'private' as const, ...names };
  return { chat, user, blocked: false, messages: [], actions: [], nextMessageId: 1 };
}
