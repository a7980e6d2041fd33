import { Injectable } from '@nestjs/common';
import { type Context } from 'telegraf';
import { type Work } from '../../companion/conversations/turns/turn';
import { Turns } from '../../companion/conversations/turns/turns';
import { currentScope } from '../../events/update-scope';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { promptly } from './promptly';
import { idWithinUpdate } from './repeatable-id';
import { type TurnOrigin } from './turn-origin';
import { TurnRunner } from './turn-runner';

/** Where handlers leave slow work. When `order` resolves it is stored, and the update may be acknowledged. */
@Injectable()
export class TurnDesk {
  constructor(
    private readonly turns: Turns,
    private readonly runner: TurnRunner,
  ) {}

  /**
   * @param turnId what the turn is ordered once for; by default the update
   * @returns false if it was ordered before and did not fail
   * @throws MemoryAwayError
   */
  async order(
    ctx: Context,
    conversationId: string,
    work: Work,
    turnId = idWithinUpdate('turn'),
  ): Promise<boolean> {
    const scope = currentScope();
    const { from, chat } = ctx;
    if (!scope || !from || !chat)
      throw new Error('turns are ordered by users, in chats, while an update is handled');
    const { key, at, person, meta } = scope;
    const origin: TurnOrigin = { chatId: chat.id, scope: { key, at, person, meta } };
    const ordered = await promptly(
      this.turns.enqueue({
        turnId,
        clientId: from.id,
        conversationId,
        userName: from.first_name || textsFor(languageOf(ctx)).friend,
        work,
        origin,
      }),
    );
    this.runner.wake(from.id);
    return ordered;
  }
}
