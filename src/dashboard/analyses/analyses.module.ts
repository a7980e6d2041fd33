import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { AuthModule } from '../auth/auth.module';
import { ExperimentsModule } from '../experiments/experiments.module';
import { LinksModule } from '../links/links.module';
import { PricesModule } from '../prices/prices.module';
import { ViewsModule } from '../views/views.module';
import { AnalysesController } from './analyses.controller';
import { ChurnController } from './churn/churn.controller';
import { ExperimentResultsController } from './experiments/experiment-results.controller';
import { FunnelController } from './funnel/funnel.controller';
import { SegmentsController } from './segments/segments.controller';
import { QualityController } from './quality/quality.controller';
import { RevenueController } from './revenue/revenue.controller';
import { SessionsController } from './sessions/sessions.controller';
import { SourcesController } from './sources/sources.controller';

@Module({
  imports: [AnalyticsModule, AuthModule, ExperimentsModule, LinksModule, PricesModule, ViewsModule],
  controllers: [
    AnalysesController,
    ChurnController,
    ExperimentResultsController,
    FunnelController,
    SegmentsController,
    QualityController,
    RevenueController,
    SourcesController,
    SessionsController,
  ],
})
export class AnalysesModule {}
