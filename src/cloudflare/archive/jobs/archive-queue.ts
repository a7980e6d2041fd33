import { Injectable } from '@nestjs/common';
import { ArchiveDatabase, type Sql } from '../archive-database';
import { type PictureNote } from '../picture-note';
import { JobBoard } from './job-board';

const QUEUE = 'archive-picture';
const BATCH = 500;

/** Pictures that are to be archived. One job a picture: the picture's id is the job's. */
@Injectable()
export class ArchiveQueue {
  constructor(
    private readonly board: JobBoard,
    private readonly database: ArchiveDatabase,
  ) {
    board.hang(QUEUE);
  }

  get isOpen(): boolean {
    return this.board.isOpen;
  }

  /** Adds a job for each picture that has none. */
  async add(notes: readonly PictureNote[]): Promise<void> {
    for (let start = 0; start < notes.length; start += BATCH) {
      const jobs = notes.slice(start, start + BATCH);
      await this.board.jobs.insert(jobs.map((data) => ({ name: QUEUE, id: data.pictureId, data })));
    }
  }

  /** Takes up to `count` jobs that are due; none while the database is away. */
  async take(count: number): Promise<PictureNote[]> {
    if (!this.isOpen) return [];
    const jobs = await this.board.jobs.fetch<PictureNote>(QUEUE, { batchSize: count });
    return jobs.map(({ data }) => data);
  }

  async done({ pictureId }: Pick<PictureNote, 'pictureId'>, sql: Sql = this.database): Promise<void> {
    await this.board.jobs.deleteJob(QUEUE, pictureId, { db: sql });
  }

  /** pg-boss' own retry knows neither `retry-after` nor a longest pause, so a job is laid aside by making it anew. */
  async putBack(note: PictureNote, afterMs: number, sql: Sql = this.database): Promise<void> {
    await this.done(note, sql);
    const startAfter = afterMs / 1000;
    await this.board.jobs.send(QUEUE, note, {
      id: note.pictureId,
      db: sql,
      ...(startAfter > 0 && { startAfter }),
    });
  }

  /** Whether a process took the job and has not brought it back. */
  async isTaken(pictureId: string): Promise<boolean> {
    const job = await this.board.jobs.getJobById(QUEUE, pictureId);
    return job?.state === 'active';
  }
}
