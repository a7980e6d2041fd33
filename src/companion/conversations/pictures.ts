import { Injectable } from '@nestjs/common';
import { storable } from './store/storable';
import { type Ask, Store } from './store/store';

/** A picture that was painted for a client; its bytes are in `PictureFiles` under the same id. */
export interface Picture {
  pictureId: string;
  clientId: number;
  conversationId: string;
  personaId: string;
  /** In the user's words; empty: the scene as it stood. */
  wish: string;
  prompt: string;
  negativePrompt: string;
  seed: number;
  width: number;
  height: number;
  /** The picture that this one is another version of. */
  refreshOf?: string;
  /** The chat's message that shows it, while it still has its button. */
  messageId?: number;
}

interface Row {
  picture_id: string;
  conversation_id: string;
  persona_id: string;
  wish: string;
  prompt: string;
  negative_prompt: string;
  seed: string;
  width: number;
  height: number;
  refresh_of: string | null;
  message_id: string | null;
}

@Injectable()
export class Pictures {
  constructor(private readonly store: Store) {}

  async find(clientId: number, pictureId: string): Promise<Picture | undefined> {
    const [row] = await this.store.ask<Row>(
      'SELECT * FROM pictures WHERE client_id = $1 AND picture_id = $2',
      [clientId, pictureId],
    );
    return row && pictureOf(clientId, row);
  }

  /**
   * Whether the message shows the picture with its button. A press may come before {@link showButton} was told of the
   * message: then it is the newest picture's, since older ones have lost theirs.
   */
  async hasButton(
    { clientId, pictureId, messageId }: Picture,
    pressed: number | undefined,
  ): Promise<boolean> {
    if (messageId !== undefined) return messageId === pressed;
    const [newest] = await this.store.ask<{ picture_id: string }>(
      'SELECT picture_id FROM pictures WHERE client_id = $1 ORDER BY painted_at DESC LIMIT 1',
      [clientId],
    );
    return newest?.picture_id === pictureId;
  }

  /** Gives the button to `pictureId`. @returns the messages of older pictures that must lose theirs */
  async showButton(clientId: number, pictureId: string, messageId: number): Promise<number[]> {
    return this.store.transaction(async (ask) => {
      const older = await ask<{ message_id: string }>(
        `SELECT message_id FROM pictures
          WHERE client_id = $1 AND picture_id <> $2 AND message_id IS NOT NULL FOR UPDATE`,
        [clientId, pictureId],
      );
      await ask(
        `UPDATE pictures SET message_id = CASE WHEN picture_id = $2 THEN $3::bigint END
          WHERE client_id = $1 AND (picture_id = $2 OR message_id IS NOT NULL)`,
        [clientId, pictureId, messageId],
      );
      return older.map((row) => Number(row.message_id));
    });
  }
}

/** Within a transaction; a picture that is kept already stays as it is. */
export async function keepPicture(ask: Ask, picture: Picture): Promise<void> {
  await ask(
    `INSERT INTO pictures (client_id, picture_id, conversation_id, persona_id, wish, prompt, negative_prompt, seed,
                           width, height, refresh_of)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (client_id, picture_id) DO NOTHING`,
    [
      picture.clientId,
      picture.pictureId,
      picture.conversationId,
      picture.personaId,
      storable(picture.wish),
      storable(picture.prompt),
      storable(picture.negativePrompt),
      picture.seed,
      picture.width,
      picture.height,
      picture.refreshOf,
    ],
  );
}

function pictureOf(clientId: number, row: Row): Picture {
  return {
    clientId,
    pictureId: row.picture_id,
    conversationId: row.conversation_id,
    personaId: row.persona_id,
    wish: row.wish,
    prompt: row.prompt,
    negativePrompt: row.negative_prompt,
    seed: Number(row.seed),
    width: row.width,
    height: row.height,
    ...(row.refresh_of !== null && { refreshOf: row.refresh_of }),
    ...(row.message_id !== null && { messageId: Number(row.message_id) }),
  };
}
