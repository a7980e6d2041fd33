import {
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { StatusBoard } from '../../events/status-board';
import { noParameters } from '../api/shapes/queries.dto';
import { CurrentAdmin } from '../auth/access/authenticated-request';
import { Allow, AllowReading } from '../auth/access/policy';
import { type Admin } from '../auth/admin';
import { Links, TooManyLinksError } from './links';
import { LinkBody, LinkPath, LinksBody, LinkTextBody } from './links.dto';

@ApiTags('links')
@Allow('owner')
@Controller('api/links')
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly board: StatusBoard,
  ) {}

  @Get()
  @AllowReading('owner')
  @ApiOkResponse({ type: LinksBody.Output })
  async list(@Query(noParameters) _: object): Promise<LinksBody> {
    const username = this.board.read().telegram?.username;
    return { bot: typeof username === 'string' ? username : null, items: await this.links.all() };
  }

  @Put(':code')
  @ApiOkResponse({ type: LinkBody.Output })
  @ApiConflictResponse({ description: 'There are too many' })
  async put(
    @Param() { code }: LinkPath,
    @Body() text: LinkTextBody,
    @CurrentAdmin() { name }: Admin,
  ): Promise<LinkBody> {
    try {
      return await this.links.put(code, text, name);
    } catch (error) {
      if (error instanceof TooManyLinksError) throw new ConflictException(error.message, { cause: error });
      throw error;
    }
  }

  @Delete(':code')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Its name is forgotten; what it brought is not' })
  @ApiNotFoundResponse({ description: 'No such link any more' })
  async remove(@Param() { code }: LinkPath): Promise<void> {
    if (!(await this.links.remove(code))) throw new NotFoundException('code: there is no such link');
  }
}
