import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { ChurnReport } from '../../../analytics/reports/churn/churn.report';
import { lastDays } from '../../../analytics/reports/date-range';
import { Segments } from '../../../analytics/reports/segments/segments';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { blamingCursor } from '../../api/cursor-fault';
import { rangeOf } from '../../api/range-of';
import { AllowReading } from '../../auth/access/policy';
import { whileListening } from '../../http/while-listening';
import { FoundPeopleBody } from '../people.dto';
import {
  ChurnBody,
  ChurnParameters,
  ChurnPeopleParameters,
  SurvivalBody,
  SurvivalParameters,
} from './churn.dto';

const USUAL_DAYS = 90;

interface Asked {
  from?: string | undefined;
  to?: string | undefined;
  segment?: string | undefined;
}

/** Who blocks the bot, how soon, and what happened before. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics/churn')
export class ChurnController {
  constructor(
    private readonly report: ChurnReport,
    private readonly segments: Segments,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @ApiOkResponse({ type: ChurnBody.Output })
  async churn(
    @Query() asked: ChurnParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChurnBody> {
    const signal = whileListening(response);
    return this.report.figures(await this.queryOf(asked), signal);
  }

  @Get('survival')
  @ApiOkResponse({ type: SurvivalBody.Output })
  async survival(
    @Query() { by, ...asked }: SurvivalParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SurvivalBody> {
    const signal = whileListening(response);
    return { curves: await this.report.survival(await this.queryOf(asked), by, signal) };
  }

  @Get('people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  async people(
    @Query() { figure, group, value, limit, cursor, ...asked }: ChurnPeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const of = group === undefined || value === undefined ? undefined : { group, value };
    const whom = { figure, of, limit, cursor };
    return blamingCursor(cursor, this.report.people(await this.queryOf(asked), whom, signal));
  }

  private async queryOf<A extends Asked>(asked: A) {
    const { from, to, ...rest } = await this.segments.resolve(asked);
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { ...rest, range: rangeOf({ from, to }, zone) ?? lastDays(zone, USUAL_DAYS) };
  }
}
