import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { redactor, secretsOf } from '../../../config/secrets';
import { EventBus } from '../../../events/event-bus';
import { UnacceptablePictureError } from '../../../media/acceptance/unacceptable-picture-error';
import { PictureNotFoundError } from '../../../media/picture';
import { PictureFiles } from '../../../media/picture-files';
import { ForgottenPictures } from '../../erasure/forgotten-pictures';
import { RemovalQueue } from '../../erasure/removal-queue';
import { ImageHost } from '../../image-host';
import { ImageHostError, PictureRefusedError } from '../../image-host-error';
import { ArchiveDatabase } from '../archive-database';
import { ArchiveLedger } from '../archive-ledger';
import { ArchiveNotes } from '../archive-notes';
import { ARCHIVE_SETTINGS, type ArchiveSettings } from '../archive-settings';
import { type PictureNote } from '../picture-note';
import { Uploads } from '../uploads';
import { ArchiveQueue } from './archive-queue';
import { pauseMs } from './backoff';

/** What became of an attempt. `holdMs`: how long the host wants to hear nothing of us at all. */
export type Outcome =
  | { kind: 'archived' | 'interrupted' | 'forgotten' }
  | { kind: 'failed'; reason: string }
  | { kind: 'postponed'; reason: string; holdMs: number };

const TOO_MANY_REQUESTS = 429;
const MAX_REASON = 500;

/** Makes one attempt to archive one picture, and decides how it goes on. */
@Injectable()
export class Archivist {
  private readonly logger = new Logger(Archivist.name);
  private readonly redact: (text: string) => string;

  constructor(
    @Inject(ENV) env: Env,
    @Inject(ARCHIVE_SETTINGS) private readonly settings: ArchiveSettings,
    @Inject(ImageHost) private readonly host: ImageHost,
    private readonly uploads: Uploads,
    private readonly ledger: ArchiveLedger,
    private readonly queue: ArchiveQueue,
    private readonly database: ArchiveDatabase,
    private readonly notes: ArchiveNotes,
    private readonly files: PictureFiles,
    private readonly forgotten: ForgottenPictures,
    private readonly removals: RemovalQueue,
    private readonly bus: EventBus,
  ) {
    this.redact = redactor(secretsOf(env));
  }

  /** @throws when the database is away; then the queue itself takes the job up again */
  async attempt(note: PictureNote, signal: AbortSignal): Promise<Outcome> {
    const entry = await this.ledger.begin(note);
    let imageId = entry.state === 'uploaded' ? entry.imageId : undefined;
    if (this.forgotten.has(note.pictureId)) return this.forget(note, imageId);
    try {
      imageId ??= await this.uploads.keep(note, entry, signal);
    } catch (error) {
      if (this.forgotten.has(note.pictureId)) return this.forget(note);
      if (signal.aborted) return this.interrupted(note);
      const isFinal = isHopeless(error) || entry.attempts >= this.settings.maxAttempts;
      return isFinal ? this.giveUp(note, error) : this.postpone(note, entry.attempts, error);
    }
    if (this.forgotten.has(note.pictureId)) return this.forget(note, imageId);
    await this.finish(note, imageId);
    return { kind: 'archived' };
  }

  /** Undoes what was done for a picture while it was being erased. @param imageId where its bytes have arrived */
  private async forget(note: PictureNote, imageId?: string): Promise<Outcome> {
    await this.database.transaction(async (sql) => {
      const known = await this.ledger.forget(note.clientId, sql, note.pictureId);
      for (const id of new Set([...known, ...(imageId === undefined ? [] : [imageId])])) {
        await this.removals.add(id, sql);
      }
      await this.queue.done(note, sql);
    });
    await this.files.remove(note.pictureId);
    await this.notes.remove(note.pictureId);
    return { kind: 'forgotten' };
  }

  /** Each step may be repeated, and none is taken before the one that makes it safe. */
  private async finish(note: PictureNote, imageId: string): Promise<void> {
    await this.ledger.uploaded(note);
    const { clientId, eventId, eventAt, pictureId } = note;
    this.bus.publish('picture_archived', {
      clientId,
      eventId,
      eventAt: new Date(eventAt),
      pictureId,
      imageUrl: this.host.addressOf(imageId),
      at: new Date(),
    });
    await this.bus.settled();
    await this.files.remove(pictureId);
    await this.notes.remove(pictureId);
    await this.queue.done(note);
    this.logger.log(`[CLOUDFLARE] archived picture ${pictureId} as ${imageId}`);
  }

  private async postpone(note: PictureNote, attempts: number, error: unknown): Promise<Outcome> {
    const { status, retryAfterMs } = error instanceof ImageHostError ? error : {};
    const pause = pauseMs(this.settings, attempts, retryAfterMs);
    const reason = this.reasonOf(error);
    await this.database.transaction(async (sql) => {
      await this.ledger.postponed(note, reason, sql);
      await this.queue.putBack(note, pause, sql);
    });
    const when = `attempt ${attempts} of ${this.settings.maxAttempts}, the next in ${Math.ceil(pause / 1000)} s`;
    this.logger.warn(`[CLOUDFLARE] picture ${note.pictureId} not archived yet (${when}): ${reason}`);
    return { kind: 'postponed', reason, holdMs: status === TOO_MANY_REQUESTS ? (retryAfterMs ?? pause) : 0 };
  }

  private async giveUp(note: PictureNote, error: unknown): Promise<Outcome> {
    const reason = this.reasonOf(error);
    await this.database.transaction(async (sql) => {
      await this.ledger.failed(note, reason, sql);
      await this.queue.done(note, sql);
    });
    this.logger.error(`[CLOUDFLARE] gave up archiving picture ${note.pictureId}: ${reason}`);
    return { kind: 'failed', reason };
  }

  private async interrupted(note: PictureNote): Promise<Outcome> {
    await this.database.transaction(async (sql) => {
      await this.ledger.interrupted(note, sql);
      await this.queue.putBack(note, 0, sql);
    });
    return { kind: 'interrupted' };
  }

  private reasonOf(error: unknown): string {
    return this.redact(error instanceof Error ? error.message : String(error)).slice(0, MAX_REASON);
  }
}

/** The same picture would end the same way again. */
function isHopeless(error: unknown): boolean {
  return (
    error instanceof PictureRefusedError ||
    error instanceof UnacceptablePictureError ||
    error instanceof PictureNotFoundError
  );
}
