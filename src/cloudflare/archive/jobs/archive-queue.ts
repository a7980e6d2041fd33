import { Injectable, Logger } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { ArchiveDatabase, type Sql } from '../archive-database';
import { type PictureNote } from '../picture-note';

const QUEUE = 'archive-picture';
const BATCH = 500;

/** A job is there as long as its picture needs work: what is done or given up leaves the queue. */
const POLICY: PgBoss.RetryOptions & PgBoss.ExpirationOptions & PgBoss.RetentionOptions = {
  // Attempts are counted in our own table. pg-boss retries only what a dead process left behind.
  retryLimit: 1_000_000,
  retryDelay: 0,
  retryBackoff: false,
  expireInSeconds: 300,
  // pg-boss drops jobs that wait longer than 14 days; pictures wait as long as it takes.
  retentionMinutes: 10 * 365 * 24 * 60,
};

/** Jobs on Postgres, by pg-boss in its own schema. One a picture: the picture's id is the job's. */
@Injectable()
export class ArchiveQueue {
  private readonly logger = new Logger(ArchiveQueue.name);
  private boss: PgBoss | undefined;

  constructor(private readonly database: ArchiveDatabase) {}

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
      await boss.createQueue(QUEUE, { name: QUEUE, ...POLICY });
      await boss.updateQueue(QUEUE, { name: QUEUE, ...POLICY });
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

  /** Adds a job for each picture that has none. */
  async add(notes: readonly PictureNote[]): Promise<void> {
    for (let start = 0; start < notes.length; start += BATCH) {
      const jobs = notes.slice(start, start + BATCH);
      await this.opened.insert(jobs.map((data) => ({ name: QUEUE, id: data.pictureId, data })));
    }
  }

  /** Takes up to `count` jobs that are due; none while the database is away. */
  async take(count: number): Promise<PictureNote[]> {
    if (!this.boss) return [];
    const jobs = await this.boss.fetch<PictureNote>(QUEUE, { batchSize: count });
    return jobs.map(({ data }) => data);
  }

  async done({ pictureId }: PictureNote, sql: Sql = this.database): Promise<void> {
    await this.opened.deleteJob(QUEUE, pictureId, { db: sql });
  }

  /** pg-boss' own retry knows neither `retry-after` nor a longest pause, so a job is laid aside by making it anew. */
  async putBack(note: PictureNote, afterMs: number, sql: Sql = this.database): Promise<void> {
    await this.done(note, sql);
    const startAfter = afterMs / 1000;
    await this.opened.send(QUEUE, note, {
      id: note.pictureId,
      db: sql,
      ...(startAfter > 0 && { startAfter }),
    });
  }

  /** Whether a process took the job and has not brought it back. */
  async isTaken(pictureId: string): Promise<boolean> {
    const job = await this.opened.getJobById(QUEUE, pictureId);
    return job?.state === 'active';
  }

  private get opened(): PgBoss {
    if (!this.boss) throw new Error('The job queue is not open: the database has not been reached yet');
    return this.boss;
  }
}
