import { Injectable } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { Payments } from '../../companion/credits/payments';
import { plans } from '../../companion/credits/plans';
import { htmlOptions } from '../presentation/html-options';
import { plansKeyboard } from '../presentation/keyboards';
import { PersonalTexts } from '../presentation/texts/personal-texts';
import { ToldPayments } from './told-payments';

const DAY_MS = 86_400_000;

/** Tells people that their premium has ended. */
@Injectable()
export class PremiumEnds {
  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly payments: Payments,
    private readonly texts: PersonalTexts,
    private readonly told: ToldPayments,
  ) {}

  /** @throws MemoryAwayError */
  async tell(): Promise<void> {
    await this.payments.eachExpiry(async (clientId, until) => {
      this.told.expired(clientId, until);
      // Old news would only disturb; and who is gone need not know.
      if (Date.now() - until.getTime() > DAY_MS) return;
      const texts = await this.texts.for(clientId);
      await this.bot.telegram
        .sendMessage(clientId, texts.payments.expired.source, htmlOptions(plansKeyboard(plans, texts)))
        .catch(() => undefined);
    });
  }
}
