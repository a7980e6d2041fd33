import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { AudienceReport } from '../../analytics/reports/audience/audience.report';
import { type DateRange, lastDays } from '../../analytics/reports/date-range';
import { RetentionReport } from '../../analytics/reports/retention/retention.report';
import { BRACKETS, type RetentionQuery } from '../../analytics/reports/retention/retention-query';
import { GroupRollups } from '../../analytics/reports/segments/group/group-rollups';
import { Segments } from '../../analytics/reports/segments/segments';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { blamingCursor } from '../api/cursor-fault';
import { rangeOf } from '../api/range-of';
import { AllowReading } from '../auth/access/policy';
import { whileListening } from '../http/while-listening';
import {
  AudienceBody,
  AudienceParameters,
  RetainedParameters,
  RetentionBody,
  RetentionParameters,
} from './analyses.dto';
import { FoundPeopleBody } from './people.dto';

const USUAL_DAYS = 90;

/** From what happened to why. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics')
export class AnalysesController {
  constructor(
    private readonly retentionReport: RetentionReport,
    private readonly audienceReport: AudienceReport,
    private readonly segments: Segments,
    private readonly groups: GroupRollups,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('retention')
  @ApiOkResponse({ type: RetentionBody.Output })
  async retention(@Query() asked: RetentionParameters): Promise<RetentionBody> {
    const cohorts = await this.retentionReport.cohorts(await this.queryOf(asked));
    return { by: asked.by, kind: asked.kind, brackets: [...BRACKETS], cohorts };
  }

  @Get('retention/people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  async retained(@Query() asked: RetainedParameters): Promise<FoundPeopleBody> {
    const query = await this.queryOf(asked);
    return blamingCursor(asked.cursor, this.retentionReport.people(query, asked));
  }

  @Get('audience')
  @ApiOkResponse({ type: AudienceBody.Output })
  async audience(
    @Query() asked: AudienceParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AudienceBody> {
    const signal = whileListening(response);
    const { from, to, ...whom } = await this.segments.resolve(asked);
    const rollups = this.groups.of(whom, signal);
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { days: await this.audienceReport.days(this.rangeOf({ from, to }), zone, rollups) };
  }

  private async queryOf(asked: RetentionParameters): Promise<RetentionQuery> {
    const { from, to, by, ...rest } = await this.segments.resolve(asked);
    return { ...rest, step: by, range: this.rangeOf({ from, to }) };
  }

  private rangeOf(asked: { from?: string | undefined; to?: string | undefined }): DateRange {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return rangeOf(asked, zone) ?? lastDays(zone, USUAL_DAYS);
  }
}
