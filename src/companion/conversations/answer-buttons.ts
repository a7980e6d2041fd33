import { Injectable } from '@nestjs/common';
import { Store } from './store/store';

export type Rating = 'up' | 'down';

/** Remembers which of the bot's messages shows the buttons of an answer: only the newest one does. */
@Injectable()
export class AnswerButtons {
  constructor(private readonly store: Store) {}

  /** @returns the message that showed them before, if it is another one */
  async moveTo(clientId: number, messageId: number): Promise<number | undefined> {
    const [row] = await this.store.ask<{ before: string | null }>(
      `WITH previous AS (SELECT answer_message_id FROM chats WHERE client_id = $1)
       INSERT INTO chats (client_id, answer_message_id) VALUES ($1, $2)
       ON CONFLICT (client_id) DO UPDATE SET answer_message_id = excluded.answer_message_id,
         answer_rating = CASE WHEN chats.answer_message_id = excluded.answer_message_id THEN chats.answer_rating END
       RETURNING (SELECT answer_message_id FROM previous) AS before`,
      [clientId, messageId],
    );
    const before = row?.before ? Number(row.before) : undefined;
    return before === messageId ? undefined : before;
  }

  /**
   * Keeps what a client thinks of the answer in `messageId`.
   * @returns undefined if another message shows the buttons by now; `before`: what they thought of it until now
   */
  async rate(
    clientId: number,
    messageId: number,
    rating: Rating,
  ): Promise<{ before: Rating | undefined } | undefined> {
    const [row] = await this.store.ask<{ before: Rating | null }>(
      `UPDATE chats SET answer_rating = $3
         FROM (SELECT client_id, answer_rating AS before FROM chats WHERE client_id = $1 FOR UPDATE) previous
        WHERE chats.client_id = previous.client_id AND answer_message_id = $2
       RETURNING before`,
      [clientId, messageId, rating],
    );
    return row && { before: row.before ?? undefined };
  }
}
