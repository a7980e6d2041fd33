import { Injectable } from '@nestjs/common';
import { type Context } from 'telegraf';
import { type Work } from '../../companion/conversations/turns/turn';
import { Turns } from '../../companion/conversations/turns/turns';
import { currentScope } from '../../events/update-scope';
import { languageOf, textsFor } from '../presentation/texts';
import { idOfRefresh, idWithinUpdate } from './repeatable-id';
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
   * @returns false if that picture is being refreshed already, or the update was handled before
   * @throws MemoryAwayError
   */
  async order(ctx: Context, conversationId: string, work: Work): Promise<boolean> {
    const scope = currentScope();
    const { from, chat } = ctx;
    if (!scope || !from || !chat)
      throw new Error('turns are ordered by users, in chats, while an update is handled');
    const { key, at, person, meta } = scope;
    const origin: TurnOrigin = { chatId: chat.id, scope: { key, at, person, meta } };
    const ordered = await this.turns.enqueue({
      turnId: work.kind === 'refresh' ? idOfRefresh(work.pictureId) : idWithinUpdate('turn'),
      clientId: from.id,
      conversationId,
      userName: from.first_name || textsFor(languageOf(ctx)).friend,
      work,
      origin,
    });
    this.runner.wake(from.id);
    return ordered;
  }
}
