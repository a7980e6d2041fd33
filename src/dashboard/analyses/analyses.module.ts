import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { AuthModule } from '../auth/auth.module';
import { LinksModule } from '../links/links.module';
import { PricesModule } from '../prices/prices.module';
import { AnalysesController } from './analyses.controller';
import { SourcesController } from './sources/sources.controller';

@Module({
  imports: [AnalyticsModule, AuthModule, LinksModule, PricesModule],
  controllers: [AnalysesController, SourcesController],
})
export class AnalysesModule {}
