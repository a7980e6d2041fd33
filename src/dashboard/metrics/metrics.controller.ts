import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { AllowMonitoring } from '../auth/access/policy';
import { PartsMetrics } from './parts-metrics';
import { ProcessMetrics } from './process-metrics';

/** For Prometheus, and whatever else reads its text format (0.0.4). */
@ApiExcludeController()
@AllowMonitoring()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly process: ProcessMetrics,
    private readonly parts: PartsMetrics,
  ) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @Header('cache-control', 'no-store')
  async metrics(): Promise<string> {
    return Registry.merge([this.process.registry, await this.parts.collect()]).metrics();
  }
}
