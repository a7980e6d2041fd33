import { Injectable } from '@nestjs/common';
import { ArchiveDatabase, type Sql } from '../archive/archive-database';
import { JobBoard } from '../archive/jobs/job-board';

const QUEUE = 'remove-image';

/** An image that must disappear from the host. Nothing in it says whose it was. */
export interface Removal {
  jobId: string;
  imageId: string;
  /** Failed so far. */
  attempts: number;
}

/** Images that are to be removed from the image host, as long as that takes. */
@Injectable()
export class RemovalQueue {
  constructor(
    private readonly board: JobBoard,
    private readonly database: ArchiveDatabase,
  ) {
    board.hang(QUEUE);
  }

  async add(imageId: string, sql: Sql, { attempts = 0, afterMs = 0 } = {}): Promise<void> {
    const startAfter = afterMs / 1000;
    await this.board.jobs.send(
      QUEUE,
      { imageId, attempts },
      { db: sql, ...(startAfter > 0 && { startAfter }) },
    );
  }

  /** Takes up to `count` jobs that are due; none while the database is away. */
  async take(count: number): Promise<Removal[]> {
    if (!this.board.isOpen) return [];
    const jobs = await this.board.jobs.fetch<Omit<Removal, 'jobId'>>(QUEUE, { batchSize: count });
    return jobs.map(({ id, data }) => ({ jobId: id, ...data }));
  }

  async done({ jobId }: Removal, sql: Sql = this.database): Promise<void> {
    await this.board.jobs.deleteJob(QUEUE, jobId, { db: sql });
  }

  async putBack(removal: Removal, afterMs: number): Promise<void> {
    await this.database.transaction(async (sql) => {
      await this.done(removal, sql);
      await this.add(removal.imageId, sql, { attempts: removal.attempts + 1, afterMs });
    });
  }
}
