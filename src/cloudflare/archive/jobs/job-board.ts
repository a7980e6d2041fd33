import { Injectable, Logger } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { ArchiveDatabase } from '../archive-database';

/** A job is there as long as there is work to do: what is done or given up leaves the queue. */
const POLICY: PgBoss.RetryOptions & PgBoss.ExpirationOptions & PgBoss.RetentionOptions = {
  // Attempts are counted by whoever makes them. pg-boss retries only what a dead process left behind.
  retryLimit: 1_000_000,
  retryDelay: 0,
  retryBackoff: false,
  expireInSeconds: 300,
  // pg-boss drops jobs that wait longer than 14 days; ours wait as long as it takes.
  retentionMinutes: 10 * 365 * 24 * 60,
};

/** Jobs on Postgres, by pg-boss in its own schema. */
@Injectable()
export class JobBoard {
  private readonly logger = new Logger(JobBoard.name);
  private readonly queues = new Set<string>();
  private boss: PgBoss | undefined;

  constructor(private readonly database: ArchiveDatabase) {}

  /** Announces a queue, before the board is opened. */
  hang(queue: string): void {
    this.queues.add(queue);
  }

  get isOpen(): boolean {
    return this.boss !== undefined;
  }

  /** @throws when the database is away; may be called again */
  async open(): Promise<void> {
    // A pg-boss whose start failed never starts again, so each try gets a new one.
    const boss = new PgBoss({ db: this.database, schedule: false, maintenanceIntervalSeconds: 60 });
    boss.on('error', (error) => this.logger.warn(`[CLOUDFLARE] the job queue stumbled: ${error.message}`));
    try {
      await boss.start();
      for (const name of this.queues) {
        await boss.createQueue(name, { name, ...POLICY });
        await boss.updateQueue(name, { name, ...POLICY });
      }
    } catch (error) {
      await boss.stop({ graceful: false });
      throw error;
    }
    this.boss = boss;
  }

  async close(): Promise<void> {
    const { boss } = this;
    this.boss = undefined;
    await boss?.stop({ graceful: false });
  }

  /** @throws before it is open */
  get jobs(): PgBoss {
    if (!this.boss) throw new Error('The job queue is not open: the database has not been reached yet');
    return this.boss;
  }
}
