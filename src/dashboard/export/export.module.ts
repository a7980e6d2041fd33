import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { AuthModule } from '../auth/auth.module';
import { ExportController } from './export.controller';

@Module({ imports: [AnalyticsModule, AuthModule], controllers: [ExportController] })
export class ExportModule {}
