import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DatabaseIndicator } from './database.indicator';
import { HealthController } from './health.controller';
import { PartsIndicator } from './parts.indicator';

@Module({
  // The parts log their own troubles; a probe that asks each second need not repeat them.
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [DatabaseIndicator, PartsIndicator],
  exports: [DatabaseIndicator],
})
export class HealthModule {}
