import { Ctx, Help, Next, On } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { BotUpdate } from './support/bot-update';
import { commandIn } from '../../tracker/updates/command-in';
import { reply } from './support/reply';

/** What the bot can do; also for those who ask for what it cannot. */
@BotUpdate()
export class HelpUpdate {
  @Help()
  async help(@Ctx() ctx: Context): Promise<void> {
    await reply(ctx, textsFor(languageOf(ctx)).help);
  }

  /** After all classes with commands: what reaches this is a command that nobody knows. */
  @On('text')
  async unknownCommand(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    const command = commandIn(ctx);
    if (!command) return next();
    await reply(ctx, textsFor(languageOf(ctx)).unknownCommand(command.name));
  }
}
