import { Injectable, Logger } from '@nestjs/common';
import { type EventKeeper } from '../../events/event-bus';
import { ArchiveLedger } from './archive-ledger';
import { ArchiveNotes } from './archive-notes';
import { ArchiveQueue } from './jobs/archive-queue';
import { type PictureNote } from './picture-note';

/** Takes pictures in: first a note on disk, which needs no database, then a job. */
@Injectable()
export class ArchiveIntake implements EventKeeper {
  private readonly logger = new Logger(ArchiveIntake.name);
  private readonly noted = new Set<string>();
  private readonly queued = new Set<string>();
  /** Notes that the disk did not take; a later sweep tries again. */
  private readonly unwritten = new Map<string, PictureNote>();
  private readonly writing = new Set<Promise<void>>();
  /** Jobs that we hold, but could not finish nor put back. */
  private readonly stranded = new Map<string, PictureNote>();
  private reclaimed = false;
  private failed = new Set<string>();

  constructor(
    private readonly notes: ArchiveNotes,
    private readonly ledger: ArchiveLedger,
    private readonly queue: ArchiveQueue,
  ) {}

  /** Never rejects: what cannot be done now, a sweep does later. */
  async accept(note: PictureNote): Promise<void> {
    this.noted.add(note.pictureId);
    const write = this.write(note).finally(() => this.writing.delete(write));
    this.writing.add(write);
    await write;
    if (!this.queue.isOpen) return;
    await this.enqueue([note]).catch((error: unknown) =>
      this.logger.warn(`[CLOUDFLARE] picture ${note.pictureId} waits for a job: ${String(error)}`),
    );
  }

  async settled(): Promise<void> {
    await Promise.all(this.writing);
  }

  /** Compares the disk with the queue: whatever happened before, each note gets its job. @throws if it cannot */
  async sweep(): Promise<void> {
    if (!this.reclaimed) await this.reclaim();
    for (const note of this.unwritten.values()) await this.write(note);
    for (const note of this.stranded.values()) await this.free(note);
    const jobless = await this.jobless();
    // Asked only now, so that what fails meanwhile is either still queued or already known as failed.
    this.failed = new Set((await this.ledger.failures()).map(({ pictureId }) => pictureId));
    await this.enqueue(jobless.filter(({ pictureId }) => !this.failed.has(pictureId)));
  }

  /** The picture has arrived, was given up, or was erased. */
  release(pictureId: string, outcome: 'archived' | 'failed' | 'forgotten'): void {
    this.noted.delete(pictureId);
    this.queued.delete(pictureId);
    this.unwritten.delete(pictureId);
    if (outcome === 'failed') this.failed.add(pictureId);
    if (outcome === 'forgotten') this.stranded.delete(pictureId);
  }

  /** The attempt ended without a trace in the database, which was away. */
  strand(note: PictureNote): void {
    this.stranded.set(note.pictureId, note);
  }

  figures(): { waiting: number; failed: number; unwritten: number } {
    return { waiting: this.noted.size, failed: this.failed.size, unwritten: this.unwritten.size };
  }

  private async jobless(): Promise<PictureNote[]> {
    const found = new Map(this.unwritten);
    // One by one: after a long outage there may be more notes than files that a process may open.
    for (const pictureId of await this.notes.ids()) {
      const note = this.queued.has(pictureId) ? undefined : await this.notes.read(pictureId);
      if (note) found.set(pictureId, note);
    }
    return [...found.values()].filter(({ pictureId }) => !this.queued.has(pictureId));
  }

  private async write(note: PictureNote): Promise<void> {
    try {
      await this.notes.write(note);
      this.unwritten.delete(note.pictureId);
    } catch (error) {
      this.unwritten.set(note.pictureId, note);
      this.logger.error(`[CLOUDFLARE] cannot note picture ${note.pictureId}: ${String(error)}`);
    }
  }

  /** Frees jobs that a process took with it when it died: the data folder is ours alone, so nobody else has them. */
  private async reclaim(): Promise<void> {
    for (const pictureId of await this.notes.ids()) {
      const note = (await this.queue.isTaken(pictureId)) && (await this.notes.read(pictureId));
      if (note) await this.queue.putBack(note, 0);
    }
    this.reclaimed = true;
  }

  private async free(note: PictureNote): Promise<void> {
    // Out of the list first: the job may be taken, and stranded again, before we hear that it is back.
    this.stranded.delete(note.pictureId);
    try {
      await this.queue.putBack(note, 0);
    } catch (error) {
      this.stranded.set(note.pictureId, note);
      throw error;
    }
  }

  private async enqueue(notes: readonly PictureNote[]): Promise<void> {
    // Entered first: a job may be done, and released, before we hear that it was added.
    for (const { pictureId } of notes) {
      this.noted.add(pictureId);
      this.queued.add(pictureId);
    }
    try {
      await this.queue.add(notes);
    } catch (error) {
      for (const { pictureId } of notes) this.queued.delete(pictureId);
      throw error;
    }
  }
}
