import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { lastDays } from '../../../analytics/reports/date-range';
import { type FunnelQuery } from '../../../analytics/reports/funnel/funnel-query';
import { FunnelReport } from '../../../analytics/reports/funnel/funnel.report';
import { Segments } from '../../../analytics/reports/segments/segments';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { blamingCursor } from '../../api/cursor-fault';
import { rangeOf } from '../../api/range-of';
import { AllowReading } from '../../auth/access/policy';
import { whileListening } from '../../http/while-listening';
import { FoundPeopleBody } from '../people.dto';
import { FunnelBody, FunnelParameters, FunnelPeopleParameters } from './funnel.dto';

const USUAL_DAYS = 90;

/** Where people fall away. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics/funnel')
export class FunnelController {
  constructor(
    private readonly report: FunnelReport,
    private readonly segments: Segments,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @ApiOkResponse({ type: FunnelBody.Output })
  async funnel(
    @Query() { split, ...asked }: FunnelParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FunnelBody> {
    const signal = whileListening(response);
    return this.report.figures(await this.queryOf(asked), { split, signal });
  }

  @Get('people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  async people(
    @Query() { step, figure, limit, cursor, ...asked }: FunnelPeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const query = await this.queryOf(asked);
    return blamingCursor(cursor, this.report.people(query, { step, figure, limit, cursor }, { signal }));
  }

  private async queryOf(asked: Omit<FunnelParameters, 'split'>): Promise<FunnelQuery> {
    const { from, to, window, ...rest } = await this.segments.resolve(asked);
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { ...rest, windowHours: window, range: rangeOf({ from, to }, zone) ?? lastDays(zone, USUAL_DAYS) };
  }
}
