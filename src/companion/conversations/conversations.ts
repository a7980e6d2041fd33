import { Injectable } from '@nestjs/common';
import { type SceneState } from '../brain/brain';
import { type ConversationKey, remember } from './lines';
import { type Ask, Store } from './store/store';

/** A client's talk with one persona, from its opening until it is cleared or begun anew. */
export interface Conversation {
  conversationId: string;
  personaId: string;
  storyId?: string;
  /** Where the scene stands, as the brain left it. */
  state?: SceneState;
}

/** Where a client's chat stands: the persona chosen last, and the open conversation with her, if there is one. */
export interface Chat {
  personaId: string;
  conversation?: Conversation;
}

export interface Opening {
  /** Chosen by the caller, so that the same order given twice opens one conversation. */
  conversationId: string;
  personaId: string;
  storyId?: string;
  /** The persona's first line. */
  opening?: string;
}

interface Row {
  persona_id: string;
  conversation_id: string | null;
  story_id: string | null;
  state: SceneState | null;
}

/** Who talks with whom. A client has at most one open conversation with each persona. */
@Injectable()
export class Conversations {
  constructor(private readonly store: Store) {}

  async current(clientId: number): Promise<Chat | undefined> {
    const [row] = await this.store.ask<Row>(
      `SELECT chats.persona_id, conversation_id, story_id, state
         FROM chats
         LEFT JOIN conversations ON conversations.client_id = chats.client_id
          AND conversations.persona_id = chats.persona_id AND ended_at IS NULL
        WHERE chats.client_id = $1 AND chats.persona_id IS NOT NULL`,
      [clientId],
    );
    return row && { personaId: row.persona_id, conversation: conversationOf(row) };
  }

  /** Turns the client's chat to `personaId`. @returns the open conversation with her, if there is one */
  async choose(clientId: number, personaId: string): Promise<Conversation | undefined> {
    return this.store.transaction(async (ask) => {
      await turnTo(ask, clientId, personaId);
      return openWith(ask, clientId, personaId);
    });
  }

  /** Begins anew with a persona; what was open with her ends. */
  async open(
    clientId: number,
    { conversationId, personaId, storyId, opening }: Opening,
  ): Promise<Conversation> {
    return this.store.transaction(async (ask) => {
      await turnTo(ask, clientId, personaId);
      await ask(
        `UPDATE conversations SET ended_at = now()
          WHERE client_id = $1 AND persona_id = $2 AND ended_at IS NULL AND conversation_id <> $3`,
        [clientId, personaId, conversationId],
      );
      const opened = await ask(
        `INSERT INTO conversations (client_id, conversation_id, persona_id, story_id)
         VALUES ($1, $2, $3, $4) ON CONFLICT (client_id, conversation_id) DO NOTHING RETURNING 1`,
        [clientId, conversationId, personaId, storyId],
      );
      if (opened.length > 0 && opening !== undefined) {
        await remember(ask, { clientId, conversationId }, [{ speaker: 'persona', text: opening }]);
      }
      return { conversationId, personaId, storyId };
    });
  }

  /** Ends the current conversation and forgets its lines. @returns what was cleared, if there was anything */
  async clear(clientId: number): Promise<Conversation | undefined> {
    return this.store.transaction(async (ask) => {
      const [row] = await ask<Row>(
        `UPDATE conversations SET ended_at = now(), state = NULL
          WHERE client_id = $1 AND ended_at IS NULL
            AND persona_id = (SELECT persona_id FROM chats WHERE client_id = $1)
        RETURNING persona_id, conversation_id, story_id, NULL AS state`,
        [clientId],
      );
      const cleared = row && conversationOf(row);
      if (cleared) {
        const conversation = [clientId, cleared.conversationId];
        await ask('DELETE FROM messages WHERE client_id = $1 AND conversation_id = $2', conversation);
        await ask(
          `UPDATE turns SET status = 'done', finished_at = now()
            WHERE client_id = $1 AND conversation_id = $2 AND status = 'pending'`,
          conversation,
        );
      }
      return cleared;
    });
  }

  /** @returns undefined for one that is unknown or has ended */
  async find({ clientId, conversationId }: ConversationKey): Promise<Conversation | undefined> {
    const [row] = await this.store.ask<Row>(
      `SELECT persona_id, conversation_id, story_id, state FROM conversations
        WHERE client_id = $1 AND conversation_id = $2 AND ended_at IS NULL`,
      [clientId, conversationId],
    );
    return row && conversationOf(row);
  }
}

/** Also makes two orders of the same client wait for each other: the row stays locked until the end. */
async function turnTo(ask: Ask, clientId: number, personaId: string): Promise<void> {
  await ask(
    `INSERT INTO chats (client_id, persona_id) VALUES ($1, $2)
     ON CONFLICT (client_id) DO UPDATE SET persona_id = excluded.persona_id`,
    [clientId, personaId],
  );
}

async function openWith(ask: Ask, clientId: number, personaId: string): Promise<Conversation | undefined> {
  const [row] = await ask<Row>(
    `SELECT persona_id, conversation_id, story_id, state FROM conversations
      WHERE client_id = $1 AND persona_id = $2 AND ended_at IS NULL`,
    [clientId, personaId],
  );
  return row && conversationOf(row);
}

function conversationOf(row: Row): Conversation | undefined {
  if (row.conversation_id === null) return undefined;
  return {
    conversationId: row.conversation_id,
    personaId: row.persona_id,
    ...(row.story_id !== null && { storyId: row.story_id }),
    ...(row.state !== null && { state: row.state }),
  };
}
