import { Injectable } from '@nestjs/common';
import { Store } from './store/store';

export type Rating = 'up' | 'down';

export interface Rated {
  before: Rating | undefined;
  movedFrom: number | undefined;
}

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
   * Keeps what a client thinks of the answer in `messageId`. Whoever is quick presses before `moveTo` was told of it.
   * @returns undefined if another message shows the buttons by now; `before`: what they thought of it until now;
   * `movedFrom`: the message that showed them before, if this press is the first that is heard of this one
   */
  async rate(clientId: number, messageId: number, rating: Rating): Promise<Rated | undefined> {
    const [row] = await this.store.ask<{ rating: Rating | null; message_id: string | null }>(
      `UPDATE chats SET answer_rating = $3, answer_message_id = $2
         FROM (SELECT client_id, answer_rating AS rating, answer_message_id AS message_id
                 FROM chats WHERE client_id = $1 FOR UPDATE) previous
        WHERE chats.client_id = previous.client_id AND coalesce(message_id, 0) <= $2
       RETURNING rating, message_id`,
      [clientId, messageId, rating],
    );
    if (!row) return undefined;
    const shownBy = row.message_id === null ? undefined : Number(row.message_id);
    return shownBy === messageId
      ? { before: row.rating ?? undefined, movedFrom: undefined }
      : { before: undefined, movedFrom: shownBy };
  }
}
