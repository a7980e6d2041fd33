import { type Telegram } from 'telegraf';

type ChatAction = 'typing' | 'upload_photo' | 'upload_document';

/** Telegram shows an action for five seconds at most (Bot API `sendChatAction`). */
const REPEAT_MS = 4000;

/** Shows `action` in the chat until `work` ends. That it could not be shown is nobody's concern. */
export async function showing<T>(
  telegram: Telegram,
  chatId: number,
  action: ChatAction,
  work: () => Promise<T>,
): Promise<T> {
  const show = (): void => void telegram.sendChatAction(chatId, action).catch(() => undefined);
  show();
  // Not even a thought that never ends may keep the process alive.
  const timer = setInterval(show, REPEAT_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
