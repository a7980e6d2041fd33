import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { AuthModule } from '../auth/auth.module';
import { DeadLettersController } from './dead-letters.controller';

@Module({ imports: [AnalyticsModule, AuthModule], controllers: [DeadLettersController] })
export class DeadLettersModule {}
