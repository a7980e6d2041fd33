import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { Pool } from 'pg';
import { ConfigModule, ENV } from '../config/config.module';
import { type Env } from '../config/env';
import { DatabaseModule } from '../database/database.module';
import { createPool } from '../database/pools';
import { declareEvents } from '../events/catalogue';
import { EventsModule } from '../events/events.module';
import { type AnalyticsSettings, environmentOf } from './analytics-settings';
import { AnalyticsService } from './analytics.service';
import { CaptureListener } from './capture/capture.listener';
import { DeadLetters } from './dead-letters/dead-letters';
import { deadLetterProviders } from './dead-letters/providers';
import { EXPORT_POOL, EXPORT_QUERY_MS, EXPORTS_AT_ONCE } from './exports/export-pool';
import { Exports } from './exports/exports';
import { Journal } from './journal/journal';
import { Analyses } from './reports/analyses/analyses';
import { ANALYSES_CONNECTIONS, ANALYSES_POOL, LONGEST_ANALYSIS_MS } from './reports/analyses/analyses-pool';
import { AudienceReport } from './reports/audience/audience.report';
import { BreakdownReport } from './reports/breakdown.report';
import { ChurnReport } from './reports/churn/churn.report';
import { EventsReport } from './reports/events/events.report';
import { ExperimentsReport } from './reports/experiments/experiments.report';
import { FunnelReport } from './reports/funnel/funnel.report';
import { HeatmapReport } from './reports/heatmap.report';
import { HourReport } from './reports/hour.report';
import { LiveReport } from './reports/live/live.report';
import { OverviewReport } from './reports/overview.report';
import { PersonReport } from './reports/person.report';
import { PersonasReport } from './reports/personas.report';
import { QualityReport } from './reports/quality/quality.report';
import { REPORTS_POOL } from './reports/reports-pool';
import { RetentionReport } from './reports/retention/retention.report';
import { GroupRollups } from './reports/segments/group/group-rollups';
import { SegmentOverviewReport } from './reports/segments/segment-overview.report';
import { SegmentStore } from './reports/segments/segment-store';
import { Segments } from './reports/segments/segments';
import { SeriesReport } from './reports/series.report';
import { MarginReport } from './reports/revenue/margin/margin.report';
import { RevenueReport } from './reports/revenue/revenue.report';
import { SourcesReport } from './reports/sources/sources.report';
import { SessionsReport } from './reports/sessions/sessions.report';
import { TimelineReport } from './reports/timeline.report';
import { UsersReport } from './reports/users.report';
import { Storage } from './store/storage';
import { StoredFeed } from './store/stored-feed';

const reports = [
  AudienceReport,
  RetentionReport,
  BreakdownReport,
  ChurnReport,
  HeatmapReport,
  EventsReport,
  ExperimentsReport,
  FunnelReport,
  HourReport,
  LiveReport,
  OverviewReport,
  PersonReport,
  PersonasReport,
  QualityReport,
  SegmentOverviewReport,
  GroupRollups,
  SeriesReport,
  MarginReport,
  RevenueReport,
  SessionsReport,
  SourcesReport,
  TimelineReport,
  UsersReport,
];

@Module({
  providers: [
    {
      provide: Journal,
      inject: [ENV],
      useFactory: (env: Env) =>
        new Journal({
          path: join(env.DATA_DIR, 'journal'),
          fsync: env.JOURNAL_FSYNC,
          maxBytes: env.JOURNAL_MAX_MB * 1024 * 1024,
        }),
    },
    {
      provide: REPORTS_POOL,
      inject: [ENV],
      useFactory: (env: Env) =>
        createPool(env.DATABASE_URL ?? '', { name: 'reports', max: 5, queryTimeoutMs: 5000 }),
    },
    {
      provide: EXPORT_POOL,
      inject: [ENV],
      useFactory: (env: Env) =>
        // One more, by which a query that goes on is ended.
        createPool(env.DATABASE_URL ?? '', {
          name: 'exports',
          max: EXPORTS_AT_ONCE + 1,
          queryTimeoutMs: EXPORT_QUERY_MS,
        }),
    },
    {
      provide: ANALYSES_POOL,
      inject: [ENV],
      useFactory: (env: Env) =>
        // The server gives up before the client does.
        createPool(env.DATABASE_URL ?? '', {
          name: 'analyses',
          max: ANALYSES_CONNECTIONS,
          queryTimeoutMs: LONGEST_ANALYSIS_MS + 5000,
        }),
    },
    Analyses,
    CaptureListener,
    Storage,
    StoredFeed,
    AnalyticsService,
    Exports,
    SegmentStore,
    Segments,
    ...deadLetterProviders,
    ...reports,
  ],
  exports: [AnalyticsService, DeadLetters, Exports, SegmentStore, Segments, StoredFeed, ...reports],
})
export class AnalyticsModule implements OnApplicationShutdown {
  /** Analytics for another application, with all that they stand on. */
  static forRoot(settings: AnalyticsSettings): DynamicModule {
    declareEvents(settings.events ?? {});
    return {
      module: AnalyticsModule,
      imports: [ConfigModule.forRoot(environmentOf(settings)), EventsModule, DatabaseModule],
    };
  }

  constructor(
    @Inject(REPORTS_POOL) private readonly reportsPool: Pool,
    @Inject(EXPORT_POOL) private readonly exportPool: Pool,
    @Inject(ANALYSES_POOL) private readonly analysesPool: Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.reportsPool.end(), this.exportPool.end(), this.analysesPool.end()]);
  }
}
