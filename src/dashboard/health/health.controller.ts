import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheck, type HealthCheckResult, HealthCheckService } from '@nestjs/terminus';
import { Public } from '../auth/access/policy';
import { DatabaseIndicator } from './database.indicator';
import { HealthFilter } from './health.filter';
import { PartsIndicator } from './parts.indicator';

/** For supervisors and load balancers, which have no session. */
@ApiExcludeController()
@Public()
@UseFilters(HealthFilter)
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseIndicator,
    private readonly parts: PartsIndicator,
  ) {}

  /** The process answers. Restarting it would mend nothing that `ready` complains of. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck({ swaggerDocumentation: false })
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database.check(), ...this.parts.checks()]);
  }
}
