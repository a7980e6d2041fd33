import { Injectable } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { Companion } from '../../companion/conversations/companion';
import { type Turn } from '../../companion/conversations/turns/turn';
import { EventBus } from '../../events/event-bus';
import { htmlOptions } from '../presentation/html-options';
import { textsFor } from '../presentation/texts';
import { Answers } from './answers';
import { type Performance } from './performance';
import { showing } from './presence';
import { type TurnOrigin } from './turn-origin';

/** Answers what the user said. */
@Injectable()
export class ReplyPerformance implements Performance {
  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly companion: Companion,
    private readonly answers: Answers,
    private readonly bus: EventBus,
  ) {}

  async perform(turns: readonly [Turn, ...Turn[]], { chatId, scope }: TurnOrigin): Promise<void> {
    const [{ clientId, enqueuedAt }] = turns;
    const think = (): ReturnType<Companion['answer']> => this.companion.answer(turns);
    const reply = await showing(this.bot.telegram, chatId, 'typing', think);
    if (!reply) return;
    const texts = textsFor(scope.person?.languageCode);
    const message = await this.answers.send({ chatId, clientId }, reply.text, texts);
    this.bus.publish('ai_message', {
      clientId,
      at: new Date(message.date * 1000),
      personaId: reply.persona.id,
      personaName: reply.persona.name,
      message: reply.text,
      model: reply.model,
      latencyMs: Date.now() - enqueuedAt.getTime(),
      meta: { messageId: message.message_id },
    });
  }

  async undo(): Promise<void> {}

  async apologise({ chatId, scope }: TurnOrigin): Promise<void> {
    const { replyFailed } = textsFor(scope.person?.languageCode);
    await this.bot.telegram.sendMessage(chatId, replyFailed.source, htmlOptions());
  }
}
