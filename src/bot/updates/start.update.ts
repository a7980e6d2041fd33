import { Ctx, Start } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { Experiments } from '../../companion/experiments/experiments';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { inParagraphs } from '../presentation/html';
import { personasKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { BotUpdate } from './support/bot-update';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

@BotUpdate()
export class StartUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly personas: PersonaLibrary,
    private readonly experiments: Experiments,
  ) {}

  /** The payload of a deep link `t.me/<bot>?start=<payload>` arrives as the command's argument. */
  @Start()
  async start(@Ctx() ctx: Context & { payload: string }): Promise<void> {
    const clientId = clientOf(ctx);
    this.bus.publish('start_command', { clientId, payload: ctx.payload || undefined });
    const texts = textsFor(languageOf(ctx));
    const personas = this.personas.all();
    const greet = texts.greetings[this.experiments.variant(clientId, 'welcome_text')];
    const greeting = greet(ctx.from?.first_name || texts.friend);
    await reply(ctx, inParagraphs(greeting, texts.whoToTalkTo(personas)), personasKeyboard(personas));
  }
}
