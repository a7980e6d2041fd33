import { type Telegram } from 'telegraf';
import { type Onlooker } from '../../../companion/painter/painter';
import { htmlOptions } from '../../presentation/html-options';
import { type Texts } from '../../presentation/texts/texts';

/** A quick picture needs no words, and few words are enough for a slow one. */
const FIRST_AFTER_MS = 4_000;
const EVERY_MS = 5_000;
const STEP = 0.05;

/** Tells in a message how far a slow picture is; it is gone when the picture comes. */
export class PaintingStatus implements Onlooker {
  private readonly begun = performance.now();
  private messageId: number | undefined;
  private told = 0;
  private toldAt = 0;
  private telling: Promise<void> | undefined;
  private over = false;

  constructor(
    private readonly telegram: Telegram,
    private readonly chatId: number,
    private readonly texts: Texts,
    private readonly pace = { firstAfterMs: FIRST_AFTER_MS, everyMs: EVERY_MS },
  ) {}

  see(share: number): void {
    const now = performance.now();
    if (this.over || this.telling || now - this.begun < this.pace.firstAfterMs) return;
    if (share < this.told + STEP || now - this.toldAt < this.pace.everyMs) return;
    this.told = share;
    this.toldAt = now;
    // That it could not be told is nobody's concern.
    this.telling = this.tell(share)
      .catch(() => undefined)
      .finally(() => (this.telling = undefined));
  }

  /** Takes the message away. Never rejects. */
  async end(): Promise<void> {
    this.over = true;
    await this.telling;
    if (this.messageId === undefined) return;
    await this.telegram.deleteMessage(this.chatId, this.messageId).catch(() => undefined);
  }

  private async tell(share: number): Promise<void> {
    const { source } = this.texts.painting(Math.round(share * 100));
    if (this.messageId === undefined) {
      this.messageId = (await this.telegram.sendMessage(this.chatId, source, htmlOptions())).message_id;
    } else {
      await this.telegram.editMessageText(this.chatId, this.messageId, undefined, source, htmlOptions());
    }
  }
}
