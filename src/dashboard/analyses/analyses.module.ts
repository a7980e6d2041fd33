import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { AuthModule } from '../auth/auth.module';
import { AnalysesController } from './analyses.controller';

@Module({ imports: [AnalyticsModule, AuthModule], controllers: [AnalysesController] })
export class AnalysesModule {}
