import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { noParameters } from '../api/shapes/queries.dto';
import { Allow, AllowReading } from '../auth/access/policy';
import { Audited } from '../auth/audit/audited';
import { blamingState } from './blaming-state';
import { Experiments } from './experiments';
import {
  ExperimentBody,
  ExperimentPath,
  ExperimentsBody,
  ExperimentTextBody,
  ShipBody,
} from './experiments.dto';

const CONFLICT = { description: 'Not as things are now; the message says why' };
const UNKNOWN = { description: 'No such experiment' };

@ApiTags('experiments')
@Allow('owner')
@Controller('api/experiments')
export class ExperimentsController {
  constructor(private readonly experiments: Experiments) {}

  @Get()
  @AllowReading('owner')
  @ApiOkResponse({ type: ExperimentsBody.Output })
  async list(@Query(noParameters) _: object): Promise<ExperimentsBody> {
    return { items: await this.experiments.all() };
  }

  @Put(':id')
  @Audited('experiments.plan')
  @ApiOkResponse({ type: ExperimentBody.Output })
  @ApiConflictResponse(CONFLICT)
  put(@Param() { id }: ExperimentPath, @Body() text: ExperimentTextBody): Promise<ExperimentBody> {
    return blamingState(this.experiments.put(id, text));
  }

  @Post(':id/start')
  @Audited('experiments.start')
  @HttpCode(200)
  @ApiOkResponse({ type: ExperimentBody.Output })
  @ApiConflictResponse(CONFLICT)
  @ApiNotFoundResponse(UNKNOWN)
  start(@Param() { id }: ExperimentPath): Promise<ExperimentBody> {
    return blamingState(this.experiments.start(id));
  }

  @Post(':id/stop')
  @Audited('experiments.stop')
  @HttpCode(200)
  @ApiOkResponse({ type: ExperimentBody.Output })
  @ApiConflictResponse(CONFLICT)
  @ApiNotFoundResponse(UNKNOWN)
  stop(@Param() { id }: ExperimentPath): Promise<ExperimentBody> {
    return blamingState(this.experiments.stop(id, null));
  }

  /** Ends it if it still runs, and gives everybody one of its variants. */
  @Post(':id/ship')
  @Audited('experiments.ship')
  @HttpCode(200)
  @ApiOkResponse({ type: ExperimentBody.Output })
  @ApiConflictResponse(CONFLICT)
  @ApiNotFoundResponse(UNKNOWN)
  ship(@Param() { id }: ExperimentPath, @Body() { variant }: ShipBody): Promise<ExperimentBody> {
    return blamingState(this.experiments.stop(id, variant));
  }

  @Delete(':id')
  @Audited('experiments.remove')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The draft is gone' })
  @ApiConflictResponse(CONFLICT)
  @ApiNotFoundResponse(UNKNOWN)
  remove(@Param() { id }: ExperimentPath): Promise<void> {
    return blamingState(this.experiments.remove(id));
  }
}
