import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { AuthModule } from '../auth/auth.module';
import { Annotations } from './annotations';
import { AnnotationsController } from './annotations.controller';
import { Chronicle } from './chronicle';

@Module({
  imports: [AnalyticsModule, AuthModule],
  controllers: [AnnotationsController],
  providers: [Annotations, Chronicle],
})
export class AnnotationsModule {}
