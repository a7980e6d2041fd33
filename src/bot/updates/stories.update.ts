import { Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { Conversations } from '../../companion/conversations/conversations';
import { Lines } from '../../companion/conversations/lines';
import { Experiments } from '../../companion/experiments/experiments';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { inParagraphs } from '../presentation/html';
import { storiesKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { Answers } from '../turns/answers';
import { idWithinUpdate } from '../turns/repeatable-id';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { removePressedKeyboard, reply } from './support/reply';
import { clientOf, recipientOf } from './support/sender';

/** Opening a story, and going on with one. */
@BotUpdate()
export class StoriesUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly personas: PersonaLibrary,
    private readonly conversations: Conversations,
    private readonly lines: Lines,
    private readonly answers: Answers,
    private readonly experiments: Experiments,
  ) {}

  @OnButton('story')
  async open(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const found = this.personas.findStory(argumentOf(ctx, 'story'));
    if (!found) return acknowledge(ctx, texts.notices.old);
    await acknowledge(ctx);
    const { persona, story } = found;
    const clientId = clientOf(ctx);
    const of = { clientId, personaId: persona.id, personaName: persona.name };
    this.bus.publish('story_selected', { ...of, storyId: story.id, storyTitle: story.title });

    await this.conversations.open(clientId, {
      conversationId: idWithinUpdate('conversation'),
      personaId: persona.id,
      storyId: story.id,
      opening: story.opening,
    });
    await removePressedKeyboard(ctx);
    const hint = this.experiments.variant(clientId, 'picture_hint');
    const scene = texts.scene(story);
    await reply(ctx, hint === 'shown' ? inParagraphs(scene, texts.pictureHint) : scene);
    const message = await this.answers.send(recipientOf(ctx), story.opening, texts);
    this.bus.publish('ai_message', {
      ...of,
      at: new Date(message.date * 1000),
      message: story.opening,
      meta: { messageId: message.message_id, storyId: story.id },
    });
  }

  @OnButton('continue')
  async continue(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const persona = this.personas.find(argumentOf(ctx, 'continue'));
    if (!persona) return acknowledge(ctx, texts.notices.old);
    await acknowledge(ctx);
    const clientId = clientOf(ctx);
    const conversation = await this.conversations.choose(clientId, persona.id);
    await removePressedKeyboard(ctx);
    if (!conversation)
      return void (await reply(ctx, texts.chooseStory(persona), storiesKeyboard(persona, texts)));

    const { conversationId, storyId } = conversation;
    this.bus.publish('chat_continued', {
      clientId,
      personaId: persona.id,
      personaName: persona.name,
      storyId,
    });
    const latest = await this.lines.latest({ clientId, conversationId }, LINES_TO_LOOK_BACK);
    const lastLine = latest.findLast(({ speaker }) => speaker === 'persona')?.text;
    await this.answers.sendLast(recipientOf(ctx), texts.continued(persona, lastLine), texts);
  }
}

const LINES_TO_LOOK_BACK = 10;
