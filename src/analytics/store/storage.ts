import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { Database } from '../../database/database';
import { createPool } from '../../database/pools';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { Journal } from '../journal/journal';
import { PersonalData } from '../../events/personal-data';
import { BatchWriter } from './batch-writer';
import { HeldEvents } from './erasure/held-events';
import { EventStore } from './event-store';
import { PartitionKeeper } from './partitions/partition-keeper';
import { Partitions } from './partitions/partitions';
import { readRollupState } from './rollup-state';
import { StoredFeed } from './stored-feed';
import { TraceKeeper } from './traces/trace-keeper';

/** The life of the writer: it starts once the schema is there, and ends with the journal written or kept. */
@Injectable()
export class Storage implements OnModuleInit, BeforeApplicationShutdown {
  private readonly pool: Pool;
  private readonly writer: BatchWriter;
  private readonly keeper: PartitionKeeper;
  private readonly traces: TraceKeeper;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly journal: Journal,
    private readonly database: Database,
    private readonly board: StatusBoard,
    feed: StoredFeed,
    people: PersonalData,
  ) {
    this.pool = createPool(env.DATABASE_URL ?? '', { name: 'writer', max: 4, queryTimeoutMs: 5000 });
    const { ANALYTICS_TIME_ZONE: zone, EVENT_RETENTION_DAYS: retentionDays } = env;
    const partitions = new Partitions(this.pool);
    this.writer = new BatchWriter(journal, new EventStore(this.pool, partitions, zone), (events) =>
      feed.announce(events),
    );
    this.keeper = new PartitionKeeper(this.pool, partitions, zone, retentionDays);
    this.traces = new TraceKeeper(this.pool, zone);
    people.heldBy(new HeldEvents(this.pool, zone));
  }

  onModuleInit(): void {
    this.board.watch('journal', () => this.status());
    void this.database.whenReady().then(() => {
      this.writer.start();
      this.keeper.start();
      this.traces.start();
      void this.compareZones();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.keeper.stop();
    this.traces.stop();
    await this.writer.stop();
    await this.journal.close();
    await this.pool.end();
  }

  /** Rollups whose days begin at another hour than the reports' are wrong, and only an operator can say which is meant. */
  private async compareZones(): Promise<void> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const state = await readRollupState(this.pool, zone).catch(() => undefined);
    if (!state || state.timeZone === zone) return;
    const reason = `days were counted in ${state.timeZone}, ANALYTICS_TIME_ZONE is ${zone} now: npm run rebuild`;
    this.board.report('rollups', { state: 'degraded', reason });
  }

  private status(): PartStatus {
    const { fault: diskFault, ...journal } = this.journal.figures();
    const { fault, ...writer } = this.writer.figures;
    const reason = diskFault ?? fault;
    const isWhole = journal.refused === 0 && journal.inMemory === 0 && !reason;
    return { state: isWhole ? 'up' : 'degraded', ...journal, ...writer, ...(reason && { reason }) };
  }
}
