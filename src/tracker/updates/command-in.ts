export interface HeardCommand {
  /** Without slash and bot name, in lower case. */
  name: string;
  /** What follows it: of a deep link's /start, its payload. */
  argument: string;
  /** The whole message. */
  message: string;
}

/** The part of a message in which a command is told. Shape: Bot API `Message`. */
interface Written {
  text?: string;
  entities?: readonly { type: string; offset: number; length: number }[];
}

/** The command with which a message begins, if Telegram recognised one (Bot API `MessageEntity`). */
export function commandIn({ message }: { message?: object | undefined }): HeardCommand | undefined {
  const { text, entities } = (message ?? {}) as Written;
  const entity = entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (text === undefined || !entity) return undefined;
  const [name = ''] = text.slice(1, entity.length).split('@');
  return { name: name.toLowerCase(), argument: text.slice(entity.length).trim(), message: text };
}
