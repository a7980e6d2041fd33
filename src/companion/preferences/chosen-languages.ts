import { Injectable } from '@nestjs/common';
import { PersonalData } from '../../events/personal-data';
import { Store } from '../conversations/store/store';

const REMEMBERED = 10_000;

/** Which language clients chose for themselves, as IETF tags. Asked with each update, so the database is asked once. */
@Injectable()
export class ChosenLanguages {
  /** Newest last; undefined: the client chose none. */
  private readonly known = new Map<number, string | undefined>();

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
    if (this.known.has(clientId)) return this.known.get(clientId);
    const [row] = await this.store.ask<{ language: string | null }>(
      'SELECT language FROM chats WHERE client_id = $1',
      [clientId],
    );
    // What was chosen meanwhile is newer than what was just read.
    if (!this.known.has(clientId)) this.remember(clientId, row?.language ?? undefined);
    return this.known.get(clientId);
  }

  /** @throws MemoryAwayError */
  async choose(clientId: number, language: string): Promise<void> {
    await this.store.ask(
      `INSERT INTO chats (client_id, language) VALUES ($1, $2)
       ON CONFLICT (client_id) DO UPDATE SET language = excluded.language`,
      [clientId, language],
    );
    this.remember(clientId, language);
  }

  private async *copy(clientId: number): AsyncGenerator<unknown> {
    const language = await this.of(clientId);
    if (language !== undefined) yield { language };
  }

  private async erase(clientId: number): Promise<number> {
    const rows = await this.store.ask(
      'UPDATE chats SET language = NULL WHERE client_id = $1 AND language IS NOT NULL RETURNING 1',
      [clientId],
    );
    this.known.delete(clientId);
    return rows.length;
  }

  private remember(clientId: number, language: string | undefined): void {
    this.known.delete(clientId);
    this.known.set(clientId, language);
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED && oldest !== undefined) this.known.delete(oldest);
  }
}
