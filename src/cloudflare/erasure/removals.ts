import { Inject, Injectable, Logger } from '@nestjs/common';
import { ARCHIVE_SETTINGS, type ArchiveSettings } from '../archive/archive-settings';
import { pauseMs } from '../archive/jobs/backoff';
import { Worker } from '../archive/jobs/worker';
import { ImageHost } from '../image-host';
import { ImageHostError } from '../image-host-error';
import { type Removal, RemovalQueue } from './removal-queue';

/** Removes images from the host, again and again until they are gone. */
@Injectable()
export class Removals {
  private readonly logger = new Logger(Removals.name);
  private readonly worker: Worker<Removal>;

  constructor(
    @Inject(ARCHIVE_SETTINGS) private readonly settings: ArchiveSettings,
    @Inject(ImageHost) private readonly host: ImageHost | null,
    private readonly queue: RemovalQueue,
  ) {
    this.worker = new Worker({
      concurrency: 1,
      pollMs: settings.pollMs,
      take: (count) => queue.take(count),
      work: (removal, signal) => this.remove(removal, signal),
    });
  }

  start(): void {
    if (this.host) this.worker.start();
  }

  /** There may be something to do. */
  poke(): void {
    this.worker.poke();
  }

  async stop(): Promise<void> {
    await this.worker.stop();
  }

  private async remove(removal: Removal, signal: AbortSignal): Promise<void> {
    try {
      await this.host?.remove(removal.imageId, signal);
      await this.queue.done(removal);
      this.logger.log(`[CLOUDFLARE] removed image ${removal.imageId}`);
    } catch (error) {
      await this.postpone(removal, error);
    }
  }

  private async postpone(removal: Removal, error: unknown): Promise<void> {
    const { retryAfterMs } = error instanceof ImageHostError ? error : {};
    const pause = pauseMs(this.settings, removal.attempts + 1, retryAfterMs);
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn(`[CLOUDFLARE] image ${removal.imageId} is not removed yet: ${reason}`);
    // A job that cannot be put back is taken up again when pg-boss finds that nobody brought it back.
    await this.queue.putBack(removal, pause).catch(() => undefined);
  }
}
