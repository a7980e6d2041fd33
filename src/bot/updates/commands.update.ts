import { Ctx, Next, On } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { EventBus } from '../../events/event-bus';
import { BotUpdate } from './support/bot-update';
import { commandIn } from '../../tracker/updates/command-in';
import { clientOf } from './support/sender';

/** Tells of every command, known or not, before it is handled. /start has an event of its own. */
@BotUpdate()
export class CommandsUpdate {
  constructor(private readonly bus: EventBus) {}

  @On('message')
  async hear(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    const command = commandIn(ctx);
    if (command && command.name !== 'start') {
      const { name, message } = command;
      this.bus.publish('command', { clientId: clientOf(ctx), command: name, message });
    }
    await next();
  }
}
