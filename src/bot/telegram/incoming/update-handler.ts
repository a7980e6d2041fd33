import { Logger } from '@nestjs/common';
import { type Update } from '@grammyjs/types';
import { type Telegraf } from 'telegraf';
import { runInScope } from '../../../events/update-scope';
import { readUpdate } from '../../../tracker/updates/raw-update';
import { scopeOf } from '../../../tracker/updates/update-scope-of';
import { withoutText } from './without-text';

type TelegrafUpdate = Parameters<Telegraf['handleUpdate']>[0];

/** Hands updates to the bot's handlers, each in its own scope; what goes wrong there ends here. */
export class UpdateHandler {
  private readonly logger = new Logger(UpdateHandler.name);

  constructor(
    private readonly bot: Telegraf,
    private readonly redact: (text: string) => string,
  ) {}

  /** @returns when the handlers have ended, however they ended; never rejects */
  async handle(update: Update): Promise<void> {
    try {
      const botId = this.bot.botInfo?.id ?? 0;
      await runInScope(scopeOf(update, botId), () =>
        this.bot.handleUpdate(update as unknown as TelegrafUpdate),
      );
    } catch (error) {
      const { id, kind } = readUpdate(update);
      this.logger.error(`Update ${id} (${kind}) failed: ${this.redact(withoutText(error))}`);
    }
  }
}
