import { Command, Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { Conversations } from '../../companion/conversations/conversations';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { clearKeyboard, storiesKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { removePressedKeyboard, reply } from './support/reply';
import { clientOf } from './support/sender';

/** Forgetting a conversation, after asking. */
@BotUpdate()
export class ClearUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly personas: PersonaLibrary,
    private readonly conversations: Conversations,
  ) {}

  @Command('clear')
  async ask(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const chat = await this.conversations.current(clientOf(ctx));
    const persona = chat?.conversation && this.personas.find(chat.personaId);
    if (!persona) return void (await reply(ctx, texts.nothingToClear));
    await reply(ctx, texts.clearQuestion(persona), clearKeyboard(texts));
  }

  @OnButton('clear')
  async decide(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    await acknowledge(ctx);
    if (argumentOf(ctx, 'clear') === 'no') {
      await removePressedKeyboard(ctx);
      return void (await reply(ctx, texts.kept));
    }
    const clientId = clientOf(ctx);
    const cleared = await this.conversations.clear(clientId);
    await removePressedKeyboard(ctx);
    const persona = cleared && this.personas.find(cleared.personaId);
    if (!persona) return void (await reply(ctx, texts.nothingToClear));
    this.bus.publish('chat_cleared', { clientId, personaId: persona.id, personaName: persona.name });
    await reply(ctx, texts.cleared(persona), storiesKeyboard(persona, texts));
  }
}
