import {
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { noParameters } from '../api/shapes/queries.dto';
import { CurrentAdmin } from '../auth/access/authenticated-request';
import { Allow } from '../auth/access/policy';
import { type Admin } from '../auth/admin';
import { NameTakenError, TooManyViewsError } from './saved-view';
import { SavedViews } from './saved-views';
import { NewViewBody, ViewBody, ViewPath, ViewsBody } from './views.dto';

@ApiTags('views')
@Allow('owner')
@Controller('api/views')
export class ViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @ApiOkResponse({ type: ViewsBody.Output })
  async list(@Query(noParameters) _: object): Promise<ViewsBody> {
    return { items: await this.views.all() };
  }

  @Post()
  @ApiCreatedResponse({ type: ViewBody.Output })
  @ApiConflictResponse({ description: 'The name is taken, or there are too many' })
  async add(@Body() view: NewViewBody, @CurrentAdmin() { name }: Admin): Promise<ViewBody> {
    try {
      return await this.views.add(view, name);
    } catch (error) {
      if (error instanceof NameTakenError || error instanceof TooManyViewsError)
        throw new ConflictException(error.message, { cause: error });
      throw error;
    }
  }

  @Delete(':viewId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Removed' })
  @ApiNotFoundResponse({ description: 'No such view any more' })
  async remove(@Param() { viewId }: ViewPath): Promise<void> {
    if (!(await this.views.remove(viewId))) throw new NotFoundException('viewId: there is no such view');
  }
}
