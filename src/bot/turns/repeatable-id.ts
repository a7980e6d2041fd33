import { v5 } from 'uuid';
import { currentScope } from '../../events/update-scope';

/** Namespace of what the bot creates (RFC 9562, version 5). */
const NAMESPACE = 'b7c34f3e-5e0a-4c42-9d52-0d7a3c7be1d4';

/** The same id whenever the same update is handled again, so that what it creates is created once. */
export function idWithinUpdate(purpose: 'turn' | 'conversation' | 'subscription'): string {
  const scope = currentScope();
  if (!scope) throw new Error('an id can only be derived while an update is handled');
  return v5(`${scope.key}:${purpose}`, NAMESPACE);
}

/** The same id however often another version of a picture is asked for, until it is there. */
export const idOfRefresh = (pictureId: string): string => v5(`refresh ${pictureId}`, NAMESPACE);

/** The same id however often the Picture button under one message is pressed. */
export const idOfMoment = (chatId: number, messageId: number): string =>
  v5(`moment ${chatId} ${messageId}`, NAMESPACE);
