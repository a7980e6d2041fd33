import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type Html } from '../presentation/html';
import { htmlOptions } from '../presentation/html-options';
import { PersonalTexts } from '../presentation/texts/personal-texts';
import { type Texts } from '../presentation/texts/texts';
import { failureOf } from '../telegram/outgoing/failure';
import { TelegramClient } from '../telegram/outgoing/telegram-client';

const MOST_WAITING = 50;

/** What is to be told, in whatever language its reader speaks. */
export type Alert = (texts: Texts['owner']['alerts']) => Html;

/** Brings alerts to each owner, in order, as soon as Telegram takes them. */
@Injectable()
export class OwnerMail {
  private readonly logger = new Logger(OwnerMail.name);
  private readonly waiting: { to: number; alert: Alert }[] = [];

  constructor(
    private readonly telegram: TelegramClient,
    private readonly texts: PersonalTexts,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Whether there is anybody to write to. */
  get hasReaders(): boolean {
    return this.env.ADMIN_TELEGRAM_IDS.length > 0;
  }

  post(alert: Alert): void {
    for (const to of this.env.ADMIN_TELEGRAM_IDS) this.waiting.push({ to, alert });
    this.waiting.splice(0, this.waiting.length - MOST_WAITING);
  }

  /** Delivers what waits; what Telegram could not be asked to deliver goes on waiting. Never rejects. */
  async deliver(): Promise<void> {
    for (let letter = this.waiting[0]; letter; letter = this.waiting[0]) {
      const { owner } = await this.texts.for(letter.to);
      try {
        await this.telegram.sendMessage(letter.to, letter.alert(owner.alerts).source, htmlOptions());
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind !== 'refused' || failure.code === 429 || failure.code >= 500) return;
        this.logger.warn(
          `The owner ${letter.to} cannot be told: ${failure.description}. Have them send /start`,
        );
      }
      this.waiting.shift();
    }
  }
}
