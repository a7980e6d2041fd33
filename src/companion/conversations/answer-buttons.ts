import { Injectable } from '@nestjs/common';
import { Store } from './store/store';

/** Remembers which of the bot's messages shows the buttons of an answer: only the newest one does. */
@Injectable()
export class AnswerButtons {
  constructor(private readonly store: Store) {}

  /** @returns the message that showed them before, if it is another one */
  async moveTo(clientId: number, messageId: number): Promise<number | undefined> {
    const [row] = await this.store.ask<{ before: string | null }>(
      `WITH previous AS (SELECT answer_message_id FROM chats WHERE client_id = $1)
       INSERT INTO chats (client_id, answer_message_id) VALUES ($1, $2)
       ON CONFLICT (client_id) DO UPDATE SET answer_message_id = excluded.answer_message_id
       RETURNING (SELECT answer_message_id FROM previous) AS before`,
      [clientId, messageId],
    );
    const before = row?.before ? Number(row.before) : undefined;
    return before === messageId ? undefined : before;
  }
}
