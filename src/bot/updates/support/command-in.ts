import { type Context } from 'telegraf';

export interface HeardCommand {
  /** Without slash and bot name, in lower case. */
  name: string;
  /** The whole message. */
  message: string;
}

/** The command with which a message begins, if Telegram recognised one (Bot API `MessageEntity`). */
export function commandIn({ message }: Context): HeardCommand | undefined {
  if (!message || !('text' in message)) return undefined;
  const entity = message.entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!entity) return undefined;
  const [name = ''] = message.text.slice(1, entity.length).split('@');
  return { name: name.toLowerCase(), message: message.text };
}
