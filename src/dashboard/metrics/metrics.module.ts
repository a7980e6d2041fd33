import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module';
import { MetricsController } from './metrics.controller';
import { PartsMetrics } from './parts-metrics';
import { ProcessMetrics } from './process-metrics';
import { ProcessVitals } from './process-vitals';

@Module({
  imports: [HealthModule],
  controllers: [MetricsController],
  providers: [PartsMetrics, ProcessMetrics, ProcessVitals],
})
export class MetricsModule {}
