import { Inject } from '@nestjs/common';
import { Command, Ctx, Next } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { OwnerDesk } from '../../events/owner-desk';
import { type Html, inParagraphs } from '../presentation/html';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { BotUpdate } from './support/bot-update';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

/** The owners' own command. To everybody else it does not exist. */
@BotUpdate()
export class AdminUpdate {
  private readonly owners: ReadonlySet<number>;

  constructor(
    private readonly desk: OwnerDesk,
    @Inject(ENV) env: Env,
  ) {
    this.owners = new Set(env.ADMIN_TELEGRAM_IDS);
  }

  @Command('admin')
  async open(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    if (!this.owners.has(clientOf(ctx))) return next();
    const texts = textsFor(languageOf(ctx)).owner;
    const [figures, link] = await Promise.all([
      told(() => this.desk.todaysFigures(), texts.figures, texts.noFigures),
      told(() => this.desk.issueLoginLink(clientOf(ctx)), texts.link, texts.noLink),
    ]);
    await reply(ctx, inParagraphs(figures, link));
  }
}

/** One part that is away must not cost the other. */
const told = <T>(ask: () => Promise<T>, tell: (answer: T) => Html, otherwise: Html): Promise<Html> =>
  ask().then(tell, () => otherwise);
