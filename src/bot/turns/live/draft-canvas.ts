import { type Telegram } from 'telegraf';
import { LONGEST_MESSAGE, splitText } from '../../presentation/split-text';
import { type Canvas } from './canvas';

/**
 * A draft with a Stop button, which Telegram shows for thirty seconds after each call and takes away when a message
 * comes (Bot API 9.5 and 10.3, `sendMessageDraft`; telegraf does not know it).
 */
export class DraftCanvas implements Canvas {
  readonly messageId = undefined;
  readonly paceMs = 800;

  constructor(
    private readonly telegram: Telegram,
    private readonly chatId: number,
    private readonly draftId: number,
  ) {}

  async show(text: string, signal: AbortSignal): Promise<void> {
    const draft = {
      chat_id: this.chatId,
      draft_id: this.draftId,
      text: splitText(text, LONGEST_MESSAGE).at(-1) ?? '',
      can_stop: true,
      // Until the answer takes its place; otherwise it would flicker.
      keep_on_stop: true,
    };
    const call = this.telegram.callApi.bind(this.telegram) as unknown as CallApi;
    await call('sendMessageDraft', draft, { signal });
  }
}

type CallApi = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>;
