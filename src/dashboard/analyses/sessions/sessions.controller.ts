import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type DateRange, lastDays } from '../../../analytics/reports/date-range';
import { Segments } from '../../../analytics/reports/segments/segments';
import { SessionsReport } from '../../../analytics/reports/sessions/sessions.report';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { blamingCursor } from '../../api/cursor-fault';
import { rangeOf } from '../../api/range-of';
import { AllowReading } from '../../auth/access/policy';
import { whileListening } from '../../http/while-listening';
import { FoundPeopleBody } from '../people.dto';
import {
  PathPeopleParameters,
  PathsBody,
  PathsParameters,
  SessionsBody,
  SessionsParameters,
} from './sessions.dto';

const USUAL_DAYS = 90;

interface Asked {
  from?: string | undefined;
  to?: string | undefined;
  segment?: string | undefined;
}

/** How long people stay, and what they do one after the other. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics')
export class SessionsController {
  constructor(
    private readonly report: SessionsReport,
    private readonly segments: Segments,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('sessions')
  @ApiOkResponse({ type: SessionsBody.Output })
  async sessions(
    @Query() asked: SessionsParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionsBody> {
    const signal = whileListening(response);
    return this.report.figures(await this.queryOf(asked), signal);
  }

  @Get('paths')
  @ApiOkResponse({ type: PathsBody.Output })
  async paths(
    @Query() asked: PathsParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PathsBody> {
    const signal = whileListening(response);
    return this.report.paths(await this.queryOf(asked), signal);
  }

  @Get('paths/people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  async people(
    @Query() { layer, event, next, limit, cursor, ...asked }: PathPeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const way = { layer, from: event, to: next ?? null, limit, cursor };
    return blamingCursor(cursor, this.report.people(await this.queryOf(asked), way, signal));
  }

  private async queryOf<A extends Asked>(asked: A) {
    const { from, to, ...rest } = await this.segments.resolve(asked);
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const range: DateRange = rangeOf({ from, to }, zone) ?? lastDays(zone, USUAL_DAYS);
    return { ...rest, range };
  }
}
