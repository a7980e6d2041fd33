import { type Telegram } from 'telegraf';
import { markup } from '../../presentation/html';
import { htmlOptions } from '../../presentation/html-options';
import { stopKeyboard } from '../../presentation/keyboards';
import { splitText } from '../../presentation/split-text';
import { type Texts } from '../../presentation/texts/texts';
import { type Canvas } from './canvas';

/** Room for the sign that more is coming. */
const LONGEST = 4000;

/**
 * A message with a Stop button that is edited again and again, for Bot API servers that know no drafts. A crash leaves
 * it behind, beside the answer that comes later.
 */
export class EditCanvas implements Canvas {
  /** Telegram takes about one message or edit a second in a chat, and the answer shall not wait behind these. */
  readonly paceMs = 2_000;
  private id: number | undefined;

  constructor(
    private readonly telegram: Telegram,
    private readonly chatId: number,
    private readonly texts: Texts,
  ) {}

  get messageId(): number | undefined {
    return this.id;
  }

  async show(text: string): Promise<void> {
    // One message grows; what does not fit into it comes with the answer.
    const [piece] = splitText(text, LONGEST);
    if (piece === undefined) return;
    const { source } = markup`${piece} ▌`;
    const options = htmlOptions(stopKeyboard(this.texts));
    if (this.id === undefined) {
      this.id = (await this.telegram.sendMessage(this.chatId, source, options)).message_id;
    } else {
      await this.telegram.editMessageText(this.chatId, this.id, undefined, source, options);
    }
  }
}
