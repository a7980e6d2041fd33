import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { type Texts } from '../../presentation/texts/texts';
import { type Canvas } from './canvas';
import { DraftCanvas } from './draft-canvas';
import { EditCanvas } from './edit-canvas';
import { LiveAnswer } from './live-answer';

/** Of the thirty calls a second that Telegram takes from a bot, half belong to what grows. */
const CALLS_A_SECOND = 15;
const HIGHEST_DRAFT_ID = 2 ** 31;

/** The answers that are being thought up now, one in a chat at most, and how each is shown while it grows. */
@Injectable()
export class LiveAnswers {
  private readonly running = new Map<number, { answer: LiveAnswer; draftId: number }>();
  /** Until a server says otherwise. */
  private draftsAreKnown = true;

  constructor(@InjectBot() private readonly bot: Telegraf) {}

  begin(chatId: number, texts: Texts): LiveAnswer {
    const draftId = randomInt(1, HIGHEST_DRAFT_ID);
    const edits = (): Canvas => new EditCanvas(this.bot.telegram, chatId, texts);
    const answer = new LiveAnswer({
      canvas: this.draftsAreKnown ? new DraftCanvas(this.bot.telegram, chatId, draftId) : edits(),
      instead: (unknown) => {
        if (unknown) this.draftsAreKnown = false;
        return edits();
      },
      crowdMs: () => (this.running.size * 1000) / CALLS_A_SECOND,
    });
    this.running.set(chatId, { answer, draftId });
    return answer;
  }

  /** @returns the message that has to become the answer, if there is one */
  async end(chatId: number, answer: LiveAnswer): Promise<number | undefined> {
    if (this.running.get(chatId)?.answer === answer) this.running.delete(chatId);
    return answer.end();
  }

  /** @param draftId of the draft whose button was pressed; absent: whatever is being said there */
  stop(chatId: number, draftId?: number): boolean {
    const running = this.running.get(chatId);
    if (!running || (draftId !== undefined && running.draftId !== draftId)) return false;
    running.answer.stop();
    return true;
  }
}
