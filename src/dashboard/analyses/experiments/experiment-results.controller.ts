import { BadRequestException, ConflictException, Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type ExperimentPlan } from '../../../analytics/reports/experiments/experiment-query';
import { ExperimentsReport } from '../../../analytics/reports/experiments/experiments.report';
import { blamingCursor } from '../../api/cursor-fault';
import { noParameters } from '../../api/shapes/queries.dto';
import { AllowReading } from '../../auth/access/policy';
import { blamingState } from '../../experiments/blaming-state';
import { Experiments } from '../../experiments/experiments';
import { whileListening } from '../../http/while-listening';
import { FoundPeopleBody } from '../people.dto';
import {
  ExperimentPeopleParameters,
  ExperimentResultsBody,
  ExperimentResultsPath,
} from './experiment-results.dto';

const CONFLICT = { description: 'It has not started' };
const UNKNOWN = { description: 'No such experiment' };

/** Whether what is tried makes a difference. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics/experiments/:id')
export class ExperimentResultsController {
  constructor(
    private readonly report: ExperimentsReport,
    private readonly experiments: Experiments,
  ) {}

  @Get()
  @ApiOkResponse({ type: ExperimentResultsBody.Output })
  @ApiConflictResponse(CONFLICT)
  @ApiNotFoundResponse(UNKNOWN)
  async results(
    @Param() { id }: ExperimentResultsPath,
    @Query(noParameters) _: object,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExperimentResultsBody> {
    const signal = whileListening(response);
    return this.report.figures(await this.planOf(id), { signal });
  }

  @Get('people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  @ApiConflictResponse(CONFLICT)
  @ApiNotFoundResponse(UNKNOWN)
  async people(
    @Param() { id }: ExperimentResultsPath,
    @Query() asked: ExperimentPeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const plan = await this.planOf(id);
    const { variant, guard } = asked;
    if (variant !== undefined && !plan.variants.some((each) => each.id === variant))
      throw new BadRequestException(`variant: ${id} has no variant ${variant}`);
    if (guard !== undefined && !plan.guards.some(({ event }) => event === guard))
      throw new BadRequestException(`guard: ${id} has no guard ${guard}`);
    return blamingCursor(asked.cursor, this.report.people(plan, asked, { signal }));
  }

  private async planOf(id: string): Promise<ExperimentPlan> {
    const { startedAt, stoppedAt, ...plan } = await blamingState(this.experiments.one(id));
    if (startedAt === null)
      throw new ConflictException(`id: ${id} has not started, so there is nothing to tell`);
    return {
      ...plan,
      startedAt: new Date(startedAt),
      stoppedAt: stoppedAt ? new Date(stoppedAt) : undefined,
    };
  }
}
