import { Inject, Injectable } from '@nestjs/common';
import { PersonalData } from '../../events/personal-data';
import { PictureFiles } from '../../media/picture-files';
import { ArchiveDatabase } from '../archive/archive-database';
import { ArchiveIntake } from '../archive/archive-intake';
import { ArchiveLedger } from '../archive/archive-ledger';
import { ArchiveNotes } from '../archive/archive-notes';
import { ArchiveQueue } from '../archive/jobs/archive-queue';
import { ImageHost } from '../image-host';
import { ForgottenPictures } from './forgotten-pictures';
import { RemovalQueue } from './removal-queue';
import { Removals } from './removals';

/** What the image host, and the way to it, keep of a person's pictures. */
@Injectable()
export class HeldArchive {
  constructor(
    @Inject(ImageHost) private readonly host: ImageHost | null,
    private readonly database: ArchiveDatabase,
    private readonly ledger: ArchiveLedger,
    private readonly queue: ArchiveQueue,
    private readonly intake: ArchiveIntake,
    private readonly notes: ArchiveNotes,
    private readonly files: PictureFiles,
    private readonly removalQueue: RemovalQueue,
    private readonly removals: Removals,
    private readonly forgotten: ForgottenPictures,
    people: PersonalData,
  ) {
    people.heldBy({
      name: 'archive',
      copy: (clientId) => this.copy(clientId),
      erase: (clientId) => this.erase(clientId),
    });
  }

  private async *copy(clientId: number): AsyncGenerator<unknown> {
    for (const { pictureId, imageId } of await this.ledger.of(clientId)) {
      const address = imageId === undefined ? undefined : this.host?.addressOf(imageId);
      yield { pictureId, ...(address && { address }) };
    }
  }

  /** The host may be away: what it has to remove is written down, in the transaction that forgets whose it was. */
  private async erase(clientId: number): Promise<number> {
    const archived = await this.ledger.of(clientId);
    if (!this.host && archived.some(({ imageId }) => imageId !== undefined)) {
      throw new Error('pictures lie at Cloudflare, and no account is configured to remove them with');
    }
    const pictureIds = new Set(archived.map(({ pictureId }) => pictureId));
    for (const pictureId of await this.notes.of(clientId)) pictureIds.add(pictureId);
    // First: an upload that is under way must not undo what follows.
    for (const pictureId of pictureIds) this.forgotten.add(pictureId);
    await this.database.transaction(async (sql) => {
      for (const imageId of await this.ledger.forget(clientId, sql))
        await this.removalQueue.add(imageId, sql);
      if (this.host) for (const pictureId of pictureIds) await this.queue.done({ pictureId }, sql);
    });
    for (const pictureId of pictureIds) {
      await this.files.remove(pictureId);
      await this.notes.remove(pictureId);
      this.intake.release(pictureId, 'forgotten');
    }
    this.removals.poke();
    return pictureIds.size;
  }
}
