import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { lastDays } from '../../analytics/reports/date-range';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { rangeOf } from '../api/range-of';
import { CurrentAdmin } from '../auth/access/authenticated-request';
import { Allow } from '../auth/access/policy';
import { type Admin } from '../auth/admin';
import { Annotations } from './annotations';
import {
  AnnotationBody,
  AnnotationPath,
  AnnotationsBody,
  AnnotationsParameters,
  NewAnnotationBody,
} from './annotations.dto';

@ApiTags('annotations')
@Allow('owner')
@Controller('api/annotations')
export class AnnotationsController {
  constructor(
    private readonly annotations: Annotations,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Without a range those of the days that the statistics show without one. */
  @Get()
  @ApiOkResponse({ type: AnnotationsBody.Output })
  async list(@Query() { from, to }: AnnotationsParameters): Promise<AnnotationsBody> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { items: await this.annotations.within(rangeOf({ from, to }, zone) ?? lastDays(zone)) };
  }

  @Post()
  @ApiCreatedResponse({ type: AnnotationBody.Output })
  add(@Body() annotation: NewAnnotationBody, @CurrentAdmin() { name }: Admin): Promise<AnnotationBody> {
    return this.annotations.add(annotation, name);
  }

  @Delete(':annotationId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Removed' })
  @ApiNotFoundResponse({ description: 'No such annotation any more' })
  async remove(@Param() { annotationId }: AnnotationPath): Promise<void> {
    if (!(await this.annotations.remove(annotationId)))
      throw new NotFoundException('annotationId: there is no such annotation');
  }
}
