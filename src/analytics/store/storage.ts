import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { Database } from '../../database/database';
import { createPool } from '../../database/pools';
import { StatusBoard } from '../../events/status-board';
import { Journal } from '../journal/journal';
import { BatchWriter } from './batch-writer';
import { EventStore } from './event-store';
import { Partitions } from './partitions';

/** The life of the writer: it starts once the schema is there, and ends with the journal written or kept. */
@Injectable()
export class Storage implements OnModuleInit, BeforeApplicationShutdown {
  private readonly pool: Pool;
  private readonly writer: BatchWriter;

  constructor(
    @Inject(ENV) env: Env,
    private readonly journal: Journal,
    private readonly database: Database,
    board: StatusBoard,
  ) {
    this.pool = createPool(env.DATABASE_URL ?? '', { name: 'writer', max: 2, queryTimeoutMs: 10_000 });
    const store = new EventStore(this.pool, new Partitions(this.pool), env.ANALYTICS_TIME_ZONE);
    this.writer = new BatchWriter(journal, store, board);
  }

  onModuleInit(): void {
    void this.database.whenReady().then(() => this.writer.start());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.writer.stop();
    await this.journal.close();
    await this.pool.end();
  }
}
