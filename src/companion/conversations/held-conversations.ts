import { Injectable } from '@nestjs/common';
import { PersonalData } from '../../events/personal-data';
import { Store } from './store/store';

const PAGE = 1000;

/** What is kept of a person's talks: with whom, about what, every word of it, and what is still owed. */
@Injectable()
export class HeldConversations {
  constructor(
    private readonly store: Store,
    people: PersonalData,
  ) {
    people.heldBy({
      name: 'conversations',
      copy: (clientId) => this.copy(clientId),
      erase: (clientId) => this.erase(clientId),
    });
  }

  private async *copy(clientId: number): AsyncGenerator<unknown> {
    for (const table of ['chats', 'conversations', 'turns'] as const) {
      const rows = await this.store.ask<{ row: unknown }>(
        `SELECT to_jsonb(t) - 'client_id' AS row FROM ${table} t WHERE client_id = $1`,
        [clientId],
      );
      for (const { row } of rows) yield { [table]: row };
    }
    for (let last = '-1'; ;) {
      const page = await this.store.ask<{ position: string; row: unknown }>(
        `SELECT position, to_jsonb(m) - 'client_id' AS row FROM messages m
          WHERE client_id = $1 AND position > $2 ORDER BY position LIMIT ${PAGE}`,
        [clientId, last],
      );
      for (const { row } of page) yield { messages: row };
      last = page.at(-1)?.position ?? last;
      if (page.length < PAGE) return;
    }
  }

  /** Together, so that nothing that runs meanwhile finds one without the other. */
  private erase(clientId: number): Promise<number> {
    return this.store.transaction(async (ask) => {
      let erased = 0;
      for (const table of ['turns', 'messages', 'conversations', 'chats'] as const) {
        erased += (await ask(`DELETE FROM ${table} WHERE client_id = $1 RETURNING 1`, [clientId])).length;
      }
      return erased;
    });
  }
}
