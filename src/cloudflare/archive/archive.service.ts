import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Database } from '../../database/database';
import { EventBus } from '../../events/event-bus';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { Removals } from '../erasure/removals';
import { ImageHost } from '../image-host';
import { ArchiveIntake } from './archive-intake';
import { ArchiveLedger, type FailedPicture } from './archive-ledger';
import { ARCHIVE_SETTINGS, type ArchiveSettings } from './archive-settings';
import { ArchiveQueue } from './jobs/archive-queue';
import { JobBoard } from './jobs/job-board';
import { Archivist } from './jobs/archivist';
import { Pause } from './jobs/pause';
import { Worker } from './jobs/worker';
import { type PictureNote } from './picture-note';

/** Runs the archive in the background, tells how it is, and gives what failed a new start. */
@Injectable()
export class ArchiveService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ArchiveService.name);
  private readonly worker: Worker<PictureNote>;
  private databaseTrouble: string | undefined = 'waiting for the database';
  private hostTrouble: string | undefined;
  private rounds: Promise<void> | undefined;
  private stopped = false;
  private readonly pause = new Pause();

  constructor(
    @Inject(ARCHIVE_SETTINGS) private readonly settings: ArchiveSettings,
    @Inject(ImageHost) private readonly host: ImageHost | null,
    private readonly database: Database,
    private readonly statuses: StatusBoard,
    private readonly bus: EventBus,
    private readonly intake: ArchiveIntake,
    private readonly ledger: ArchiveLedger,
    private readonly board: JobBoard,
    queue: ArchiveQueue,
    private readonly archivist: Archivist,
    private readonly removals: Removals,
  ) {
    this.worker = new Worker({
      concurrency: settings.concurrency,
      pollMs: settings.pollMs,
      take: (count) => queue.take(count),
      work: (note, signal) => this.work(note, signal),
    });
  }

  onApplicationBootstrap(): void {
    if (!this.host) {
      this.statuses.report('archive', { state: 'up', reason: 'pictures stay on this machine' });
      return;
    }
    this.bus.keepWith(this.intake);
    this.statuses.watch('archive', () => this.status());
    void this.database.whenReady().then(() => (this.rounds = this.run()));
  }

  /** In the first phase of the shutdown: what is announced here must still find the journal open. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.pause.end();
    await this.rounds;
    await Promise.all([this.worker.stop(), this.removals.stop()]);
    await this.board.close();
  }

  /** Takes a picture in; without an image host it stays where it is. */
  async accept(note: PictureNote): Promise<void> {
    if (!this.host) return;
    await this.intake.accept(note);
    this.worker.poke();
  }

  /** Pictures that were given up, the latest first. */
  failed(): Promise<FailedPicture[]> {
    return this.ledger.failures();
  }

  /** Gives a failed picture a new start, or all of them. @returns the ids of those that had failed */
  async retry(pictureId?: string): Promise<string[]> {
    const retried = await this.ledger.retry(pictureId);
    // The next round makes their jobs; this one need not be waited for.
    this.pause.end();
    return retried;
  }

  /** One round a minute, sooner after a failure; the first success starts the worker. */
  private async run(): Promise<void> {
    while (!this.stopped) {
      const pauseMs = await this.round();
      if (!this.stopped) await this.pause.begin(pauseMs);
    }
  }

  /** @returns the pause until the next one, in milliseconds */
  private async round(): Promise<number> {
    const { firstPauseMs, sweepMs } = this.settings;
    try {
      if (!this.board.isOpen) await this.board.open();
      await this.intake.sweep();
    } catch (error) {
      this.databaseTrouble = `the database does not answer: ${messageOf(error)}`;
      this.logger.warn(`[CLOUDFLARE] the archive cannot work now: ${messageOf(error)}`);
      return Math.min(firstPauseMs, sweepMs);
    }
    this.databaseTrouble = undefined;
    if (!this.stopped) {
      this.worker.start();
      this.removals.start();
    }
    this.worker.poke();
    return sweepMs;
  }

  private async work(note: PictureNote, signal: AbortSignal): Promise<void> {
    try {
      const outcome = await this.archivist.attempt(note, signal);
      if (outcome.kind === 'archived' || outcome.kind === 'failed' || outcome.kind === 'forgotten') {
        this.intake.release(note.pictureId, outcome.kind);
        this.hostTrouble = undefined;
      }
      if (outcome.kind === 'postponed') {
        this.hostTrouble = outcome.reason;
        this.worker.hold(outcome.holdMs);
      }
    } catch (error) {
      this.intake.strand(note);
      this.logger.warn(`[CLOUDFLARE] picture ${note.pictureId} has to wait: ${messageOf(error)}`);
    }
  }

  private status(): PartStatus {
    const { waiting, failed, unwritten } = this.intake.figures();
    const reason =
      (unwritten > 0 && 'the disk takes no notes of new pictures') ||
      this.databaseTrouble ||
      this.hostTrouble ||
      (failed > 0 && 'some pictures were given up: `npm run archive` lists and retries them') ||
      undefined;
    return { state: reason ? 'degraded' : 'up', ...(reason && { reason }), waiting, failed };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
