import { Injectable } from '@nestjs/common';
import { PersonalData } from '../../events/personal-data';
import { Store } from '../conversations/store/store';

const REMEMBERED = 10_000;

/** Languages of a client, as IETF tags. */
interface Known {
  chosen?: string | undefined;
  /** What Telegram said with the last message. */
  heard?: string | undefined;
}

/**
 * Which language clients chose for themselves, and which one Telegram shows them. Asked with each update, so the
 * database is asked once.
 */
@Injectable()
export class ChosenLanguages {
  /** Newest last. */
  private readonly known = new Map<number, Known>();

  constructor(
    private readonly store: Store,
    people: PersonalData,
  ) {
    people.heldBy({
      name: 'languages',
      copy: (clientId) => this.copy(clientId),
      erase: (clientId) => this.erase(clientId),
    });
  }

  /** @returns undefined if the client chose none @throws MemoryAwayError */
  async of(clientId: number): Promise<string | undefined> {
    return (await this.recall(clientId)).chosen;
  }

  /** In which to speak to a client who did not write just now. @throws MemoryAwayError */
  async spokenBy(clientId: number): Promise<string | undefined> {
    const { chosen, heard } = await this.recall(clientId);
    return chosen ?? heard;
  }

  /** @throws MemoryAwayError */
  async choose(clientId: number, chosen: string): Promise<void> {
    const [row] = await this.store.ask<Row>(
      `INSERT INTO chats (client_id, language) VALUES ($1, $2)
       ON CONFLICT (client_id) DO UPDATE SET language = excluded.language RETURNING ${COLUMNS}`,
      [clientId, chosen],
    );
    this.remember(clientId, knownOf(row));
  }

  /** Telegram says so with each message; written when it is new. @throws MemoryAwayError */
  async hear(clientId: number, heard: string): Promise<void> {
    if ((await this.recall(clientId)).heard === heard) return;
    const [row] = await this.store.ask<Row>(
      `INSERT INTO chats (client_id, telegram_language) VALUES ($1, $2)
       ON CONFLICT (client_id) DO UPDATE SET telegram_language = excluded.telegram_language RETURNING ${COLUMNS}`,
      [clientId, heard],
    );
    this.remember(clientId, knownOf(row));
  }

  private async recall(clientId: number): Promise<Known> {
    const known = this.known.get(clientId);
    if (known) return known;
    const [row] = await this.store.ask<Row>(`SELECT ${COLUMNS} FROM chats WHERE client_id = $1`, [clientId]);
    // What was chosen meanwhile is newer than what was just read.
    return this.known.get(clientId) ?? this.remember(clientId, knownOf(row));
  }

  private async *copy(clientId: number): AsyncGenerator<unknown> {
    const language = await this.of(clientId);
    if (language !== undefined) yield { language };
  }

  private async erase(clientId: number): Promise<number> {
    const rows = await this.store.ask(
      `UPDATE chats SET language = NULL, telegram_language = NULL
        WHERE client_id = $1 AND coalesce(language, telegram_language) IS NOT NULL RETURNING 1`,
      [clientId],
    );
    this.known.delete(clientId);
    return rows.length;
  }

  private remember(clientId: number, known: Known): Known {
    this.known.delete(clientId);
    this.known.set(clientId, known);
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    return known;
  }
}

const COLUMNS = 'language, telegram_language';

interface Row {
  language: string | null;
  telegram_language: string | null;
}

const knownOf = (row: Row | undefined): Known => ({
  chosen: row?.language ?? undefined,
  heard: row?.telegram_language ?? undefined,
});
