import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { lastDays } from '../../../analytics/reports/date-range';
import { type QualityQuery } from '../../../analytics/reports/quality/quality-query';
import { QualityReport } from '../../../analytics/reports/quality/quality.report';
import { Segments } from '../../../analytics/reports/segments/segments';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { blamingCursor } from '../../api/cursor-fault';
import { rangeOf } from '../../api/range-of';
import { AllowReading } from '../../auth/access/policy';
import { whileListening } from '../../http/while-listening';
import { FoundPeopleBody } from '../people.dto';
import { QualityBody, QualityParameters, QualityPeopleParameters } from './quality.dto';

const USUAL_DAYS = 90;

/** How good conversations are, without reading one. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics/quality')
export class QualityController {
  constructor(
    private readonly report: QualityReport,
    private readonly segments: Segments,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @ApiOkResponse({ type: QualityBody.Output })
  async quality(
    @Query() asked: QualityParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<QualityBody> {
    const signal = whileListening(response);
    return this.report.quality(await this.queryOf(asked), { signal });
  }

  @Get('people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  async people(
    @Query() { figure, limit, cursor, ...asked }: QualityPeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const query = await this.queryOf(asked);
    return blamingCursor(cursor, this.report.people(query, { figure, limit, cursor }, { signal }));
  }

  private async queryOf(asked: QualityParameters): Promise<QualityQuery> {
    const { from, to, ...rest } = await this.segments.resolve(asked);
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { ...rest, range: rangeOf({ from, to }, zone) ?? lastDays(zone, USUAL_DAYS) };
  }
}
