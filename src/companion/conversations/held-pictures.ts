import { Injectable } from '@nestjs/common';
import { PersonalData } from '../../events/personal-data';
import { PictureFiles } from '../../media/picture-files';
import { Store } from './store/store';

const PAGE = 500;

/** What is kept of a person's pictures: how each came about, and its bytes as long as they are on this machine. */
@Injectable()
export class HeldPictures {
  constructor(
    private readonly store: Store,
    private readonly files: PictureFiles,
    people: PersonalData,
  ) {
    people.heldBy({
      name: 'pictures',
      copy: (clientId) => this.copy(clientId),
      erase: (clientId) => this.erase(clientId),
    });
  }

  private async *copy(clientId: number): AsyncGenerator<unknown> {
    for (let last: string | undefined; ;) {
      const page = await this.store.ask<{ picture_id: string; picture: unknown }>(
        `SELECT picture_id, to_jsonb(p) - 'client_id' AS picture FROM pictures p
          WHERE client_id = $1 AND ($2::uuid IS NULL OR picture_id > $2) ORDER BY picture_id LIMIT ${PAGE}`,
        [clientId, last],
      );
      for (const { picture } of page) yield picture;
      last = page.at(-1)?.picture_id;
      if (page.length < PAGE) return;
    }
  }

  /** The bytes first: without its row nobody would find them again. */
  private async erase(clientId: number): Promise<number> {
    const rows = await this.store.ask<{ picture_id: string }>(
      'SELECT picture_id FROM pictures WHERE client_id = $1',
      [clientId],
    );
    const ids = rows.map(({ picture_id: id }) => id);
    for (const id of ids) await this.files.remove(id);
    await this.store.ask('DELETE FROM pictures WHERE client_id = $1 AND picture_id = ANY ($2)', [
      clientId,
      ids,
    ]);
    return ids.length;
  }
}
