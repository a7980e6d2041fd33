import { Ctx, Start } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { inParagraphs } from '../presentation/html';
import { personasKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts';
import { BotUpdate } from './support/bot-update';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

@BotUpdate()
export class StartUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly personas: PersonaLibrary,
  ) {}

  /** The payload of a deep link `t.me/<bot>?start=<payload>` arrives as the command's argument. */
  @Start()
  async start(@Ctx() ctx: Context & { payload: string }): Promise<void> {
    this.bus.publish('start_command', { clientId: clientOf(ctx), payload: ctx.payload || undefined });
    const texts = textsFor(languageOf(ctx));
    const personas = this.personas.all();
    const greeting = texts.greetings.plain(ctx.from?.first_name || texts.friend);
    await reply(ctx, inParagraphs(greeting, texts.whoToTalkTo(personas)), personasKeyboard(personas));
  }
}
