import { Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { Conversations } from '../../companion/conversations/conversations';
import { type Persona } from '../../companion/personas/persona';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { inParagraphs } from '../presentation/html';
import { continueKeyboard, personasKeyboard, storiesKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { removePressedKeyboard, reply } from './support/reply';
import { clientOf } from './support/sender';

/** Choosing who to talk to. */
@BotUpdate()
export class PersonasUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly personas: PersonaLibrary,
    private readonly conversations: Conversations,
  ) {}

  @OnButton('personas')
  async offer(@Ctx() ctx: Context): Promise<void> {
    await acknowledge(ctx);
    const personas = this.personas.all();
    await reply(ctx, textsFor(languageOf(ctx)).whoToTalkTo(personas), personasKeyboard(personas));
  }

  @OnButton('persona')
  async choose(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const persona = this.personas.find(argumentOf(ctx, 'persona'));
    if (!persona) return acknowledge(ctx, texts.notices.old);
    await acknowledge(ctx);
    const clientId = clientOf(ctx);
    this.bus.publish('persona_selected', { clientId, personaId: persona.id, personaName: persona.name });

    const conversation = await this.conversations.choose(clientId, persona.id);
    if (!conversation) return this.offerStories(ctx, persona);
    const story = persona.stories.find(({ id }) => id === conversation.storyId);
    const text = inParagraphs(texts.persona(persona), texts.conversationExists(persona, story));
    await reply(ctx, text, continueKeyboard(persona, texts));
  }

  @OnButton('new')
  async startAnew(@Ctx() ctx: Context): Promise<void> {
    const persona = this.personas.find(argumentOf(ctx, 'new'));
    if (!persona) return acknowledge(ctx, textsFor(languageOf(ctx)).notices.old);
    await acknowledge(ctx);
    await removePressedKeyboard(ctx);
    await this.offerStories(ctx, persona);
  }

  private async offerStories(ctx: Context, persona: Persona): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const text = inParagraphs(texts.persona(persona), texts.chooseStory(persona));
    await reply(ctx, text, storiesKeyboard(persona, texts));
  }
}
