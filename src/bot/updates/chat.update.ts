import { Ctx, Next, On } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { type Chat, Conversations } from '../../companion/conversations/conversations';
import { type Persona } from '../../companion/personas/persona';
import { PersonaLibrary } from '../../companion/personas/persona-library';
import { EventBus } from '../../events/event-bus';
import { inParagraphs } from '../presentation/html';
import { personasKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { promptly } from '../turns/promptly';
import { idWithinUpdate } from '../turns/repeatable-id';
import { TurnDesk } from '../turns/turn-desk';
import { BotUpdate } from './support/bot-update';
import { kindOfMessage, wordsOf } from '../../tracker/updates/message-kind';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

/** Everything a person says that is no command. */
@BotUpdate()
export class ChatUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly personas: PersonaLibrary,
    private readonly conversations: Conversations,
    private readonly desk: TurnDesk,
  ) {}

  @On('message')
  async hear(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    const message = ctx.message ?? {};
    const kind = kindOfMessage(message);
    if (!kind) return next();
    const words = wordsOf(message);
    const chat = await promptly(this.conversations.current(clientOf(ctx))).catch(
      (error: unknown) => error as Error,
    );
    const persona = chat && !(chat instanceof Error) ? this.personas.find(chat.personaId) : undefined;
    this.bus.publish('user_message', {
      clientId: clientOf(ctx),
      kind,
      message: words,
      personaId: persona?.id,
      personaName: persona?.name,
    });
    // Only now: what the user said is told even where nobody can answer it.
    if (chat instanceof Error) throw chat;

    if (!words) return void (await reply(ctx, textsFor(languageOf(ctx)).cannotSense(kind, persona)));
    if (!chat || !persona) return this.offerPersonas(ctx);
    await this.answer(ctx, chat, persona, words);
  }

  private async answer(ctx: Context, chat: Chat, persona: Persona, said: string): Promise<void> {
    const conversation =
      chat.conversation ??
      (await promptly(
        this.conversations.open(clientOf(ctx), {
          conversationId: idWithinUpdate('conversation'),
          personaId: persona.id,
        }),
      ));
    await this.desk.order(ctx, conversation.conversationId, { kind: 'reply', said });
  }

  private async offerPersonas(ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const personas = this.personas.all();
    await reply(
      ctx,
      inParagraphs(texts.chooseFirst, texts.whoToTalkTo(personas)),
      personasKeyboard(personas),
    );
  }
}
