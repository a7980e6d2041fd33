import { Injectable } from '@nestjs/common';
import { Store } from './store/store';

/** Remembers which of the bot's messages shows the buttons of an answer: only the newest one does. */
@Injectable()
export class AnswerButtons {
  constructor(private readonly store: Store) {}

  /** @returns the message that showed them before, if it is another one */
  async moveTo(clientId: number, messageId: number): Promise<number | undefined> {
    const before = await this.store.transaction(async (ask) => {
      const [row] = await ask<{ answer_message_id: string | null }>(
        'SELECT answer_message_id FROM chats WHERE client_id = $1 FOR UPDATE',
        [clientId],
      );
      await ask(
        `INSERT INTO chats (client_id, answer_message_id) VALUES ($1, $2)
         ON CONFLICT (client_id) DO UPDATE SET answer_message_id = excluded.answer_message_id`,
        [clientId, messageId],
      );
      return row?.answer_message_id ? Number(row.answer_message_id) : undefined;
    });
    return before === messageId ? undefined : before;
  }
}
