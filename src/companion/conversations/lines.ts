import { Injectable } from '@nestjs/common';
import { type Line } from '../brain/brain';
import { storable } from './store/storable';
import { type Ask, Store } from './store/store';

export interface ConversationKey {
  clientId: number;
  conversationId: string;
}

/** What was said in a conversation. */
@Injectable()
export class Lines {
  constructor(private readonly store: Store) {}

  /** The newest `limit` lines, oldest first. */
  async latest({ clientId, conversationId }: ConversationKey, limit: number): Promise<Line[]> {
    return this.store.ask<Line>(
      `SELECT speaker, text FROM (
         SELECT speaker, text, position FROM messages
          WHERE client_id = $1 AND conversation_id = $2 ORDER BY position DESC LIMIT $3) latest
        ORDER BY position`,
      [clientId, conversationId, limit],
    );
  }
}

/** Adds lines within a transaction, in their order. */
export async function remember(ask: Ask, of: ConversationKey, lines: readonly Line[]): Promise<void> {
  await ask(
    `INSERT INTO messages (client_id, conversation_id, speaker, text)
     SELECT $1, $2, speaker, text FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS line (speaker, text, place)
      ORDER BY place`,
    [
      of.clientId,
      of.conversationId,
      lines.map(({ speaker }) => speaker),
      lines.map(({ text }) => storable(text)),
    ],
  );
}
