import { Inject } from '@nestjs/common';
import { Command, Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { eraseKeyboard, privacyKeyboard } from '../presentation/keyboards';
import { languageFor } from '../presentation/texts/language';
import { type PrivacyFacts, privacyFactsOf } from '../presentation/texts/privacy-facts';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { Copies } from '../privacy/copies';
import { Erasures } from '../privacy/erasures';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { removePressedKeyboard, reply } from './support/reply';
import { recipientOf } from './support/sender';

/** What is kept of somebody, and their right to have it, or to have it gone. */
@BotUpdate()
export class PrivacyUpdate {
  private readonly facts: PrivacyFacts;

  constructor(
    private readonly copies: Copies,
    private readonly erasures: Erasures,
    @Inject(ENV) env: Env,
  ) {
    this.facts = privacyFactsOf(env);
  }

  @Command('privacy')
  async tell(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    await reply(ctx, texts.privacy.told(this.facts), privacyKeyboard(texts));
  }

  @OnButton('privacy')
  async decide(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const choice = argumentOf(ctx, 'privacy');
    if (choice === 'copy') return this.copy(ctx);
    await acknowledge(ctx);
    if (choice === 'erase') return void (await reply(ctx, texts.privacy.eraseQuestion, eraseKeyboard(texts)));
    await removePressedKeyboard(ctx);
    if (choice === 'keep') return void (await reply(ctx, texts.privacy.kept));
    await reply(ctx, texts.privacy.eraseBegins);
    const { chatId, clientId } = recipientOf(ctx);
    await this.erasures.order({ chatId, clientId, language: languageFor(languageOf(ctx)) });
  }

  private async copy(ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const begun = this.copies.begin(recipientOf(ctx), texts);
    await acknowledge(ctx, begun ? undefined : texts.privacy.copyIsUnderWay);
    if (begun) await reply(ctx, texts.privacy.copyBegins);
  }
}
