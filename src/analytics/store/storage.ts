import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { Database } from '../../database/database';
import { createPool } from '../../database/pools';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { Journal } from '../journal/journal';
import { BatchWriter } from './batch-writer';
import { EventStore } from './event-store';
import { Partitions } from './partitions/partitions';
import { StoredFeed } from './stored-feed';

/** The life of the writer: it starts once the schema is there, and ends with the journal written or kept. */
@Injectable()
export class Storage implements OnModuleInit, BeforeApplicationShutdown {
  private readonly pool: Pool;
  private readonly writer: BatchWriter;

  constructor(
    @Inject(ENV) env: Env,
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly board: StatusBoard,
    feed: StoredFeed,
  ) {
    this.pool = createPool(env.DATABASE_URL ?? '', { name: 'writer', max: 4, queryTimeoutMs: 10_000 });
    const store = new EventStore(this.pool, new Partitions(this.pool), env.ANALYTICS_TIME_ZONE);
    this.writer = new BatchWriter(journal, store, (events) => feed.announce(events));
  }

  onModuleInit(): void {
    this.board.watch('journal', () => this.status());
    void this.database.whenReady().then(() => this.writer.start());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.writer.stop();
    await this.journal.close();
    await this.pool.end();
  }

  private status(): PartStatus {
    const { fault: diskFault, ...journal } = this.journal.figures();
    const { fault, ...writer } = this.writer.figures;
    const reason = diskFault ?? fault;
    const isWhole = journal.refused === 0 && journal.inMemory === 0 && !reason;
    return { state: isWhole ? 'up' : 'degraded', ...journal, ...writer, ...(reason && { reason }) };
  }
}
