import {
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Response } from 'express';
import {
  SegmentNameTakenError,
  TooManySegmentsError,
  UnknownSegmentError,
} from '../../../analytics/reports/segments/segment';
import { SegmentStore } from '../../../analytics/reports/segments/segment-store';
import { Segments } from '../../../analytics/reports/segments/segments';
import { blamingCursor } from '../../api/cursor-fault';
import { noParameters } from '../../api/shapes/queries.dto';
import { CurrentAdmin } from '../../auth/access/authenticated-request';
import { Allow, AllowReading } from '../../auth/access/policy';
import { type Admin } from '../../auth/admin';
import { whileListening } from '../../http/while-listening';
import { SavedViews } from '../../views/saved-views';
import { FoundPeopleBody } from '../people.dto';
import {
  NewSegmentBody,
  PeopleParameters,
  PreviewBody,
  RulesBody,
  SegmentBody,
  SegmentPath,
  SegmentsBody,
  SizeBody,
} from './segments.dto';

/** Groups of people by what they are and did. */
@ApiTags('segments')
@Allow('owner')
@Controller('api/analytics/segments')
export class SegmentsController {
  constructor(
    private readonly store: SegmentStore,
    private readonly segments: Segments,
    private readonly views: SavedViews,
  ) {}

  @Get()
  @AllowReading('owner')
  @ApiOkResponse({ type: SegmentsBody.Output })
  async list(@Query(noParameters) _: object): Promise<SegmentsBody> {
    const [items, names] = await Promise.all([this.store.all(), this.views.namesBy('segment')]);
    return { items: items.map((segment) => ({ ...segment, usedBy: names.get(segment.segmentId) ?? [] })) };
  }

  @Post()
  @ApiCreatedResponse({ type: SegmentBody.Output })
  @ApiConflictResponse({ description: 'The name is taken, or there are too many' })
  add(@Body() segment: NewSegmentBody, @CurrentAdmin() { name }: Admin): Promise<SegmentBody> {
    return refusing(this.store.add(segment, name));
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewBody.Output, description: 'Whom such rules would find' })
  preview(
    @Body() { rules }: RulesBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PreviewBody> {
    return this.segments.preview(rules, whileListening(response));
  }

  @Put(':segmentId')
  @ApiOkResponse({ type: SegmentBody.Output, description: 'Changed, or brought back' })
  @ApiConflictResponse({ description: 'The name is taken, or there are too many' })
  put(
    @Param() { segmentId }: SegmentPath,
    @Body() segment: NewSegmentBody,
    @CurrentAdmin() { name }: Admin,
  ): Promise<SegmentBody> {
    return refusing(this.store.put(segmentId, segment, name));
  }

  @Delete(':segmentId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Removed' })
  @ApiNotFoundResponse({ description: 'No such segment any more' })
  async remove(@Param() { segmentId }: SegmentPath): Promise<void> {
    if (!(await this.store.remove(segmentId))) throw new UnknownSegmentError(segmentId);
  }

  @Get(':segmentId/count')
  @AllowReading('owner')
  @ApiOkResponse({ type: SizeBody.Output })
  @ApiNotFoundResponse({ description: 'No such segment any more' })
  async count(
    @Param() { segmentId }: SegmentPath,
    @Query(noParameters) _: object,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SizeBody> {
    const signal = whileListening(response);
    return this.segments.count(await this.segments.rulesOf(segmentId), signal);
  }

  @Get(':segmentId/people')
  @AllowReading('owner')
  @ApiOkResponse({ type: FoundPeopleBody.Output, description: 'The last seen first' })
  @ApiNotFoundResponse({ description: 'No such segment any more' })
  async people(
    @Param() { segmentId }: SegmentPath,
    @Query() paging: PeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const rules = await this.segments.rulesOf(segmentId);
    return blamingCursor(paging.cursor, this.segments.page(rules, paging, signal));
  }
}

async function refusing<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof SegmentNameTakenError || error instanceof TooManySegmentsError)
      throw new ConflictException(error.message, { cause: error });
    throw error;
  }
}
