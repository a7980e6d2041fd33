import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OverviewReport } from '../../analytics/reports/overview.report';
import { PersonasReport } from '../../analytics/reports/personas.report';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { PersonaLegend } from '../../events/persona-legend';
import { Allow } from '../auth/access/policy';
import { rangeOf } from './range-of';
import { CatalogueBody, StatsBody } from './shapes/answers.dto';
import { eventLegends } from './shapes/catalogue';
import { noParameters, StatsParameters } from './shapes/queries.dto';

@ApiTags('analytics')
@Allow('owner')
@Controller('api/analytics')
export class AnalyticsController {
  constructor(
    private readonly overview: OverviewReport,
    private readonly personas: PersonasReport,
    private readonly legend: PersonaLegend,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('stats')
  @ApiOkResponse({ type: StatsBody.Output })
  stats(@Query() { from, to, compare }: StatsParameters): Promise<StatsBody> {
    return this.overview.stats(rangeOf({ from, to }, this.env.ANALYTICS_TIME_ZONE), { compare });
  }

  @Get('catalogue')
  @ApiOkResponse({ type: CatalogueBody.Output })
  async catalogue(@Query(noParameters) _: object): Promise<CatalogueBody> {
    const met = await this.personas.names();
    // One that nobody offers any more still has a name in the events; the rest of its look is gone with it.
    return {
      events: eventLegends,
      personas: met.map((persona) => ({ ...this.legend.lookOf(persona.id), ...persona })),
    };
  }
}
