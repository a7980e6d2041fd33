import {
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DeadLetters } from '../../analytics/dead-letters/dead-letters';
import { blamingCursor } from '../api/cursor-fault';
import { noParameters } from '../api/shapes/queries.dto';
import { addressOf, adminOf, type AuthenticatedRequest } from '../auth/access/authenticated-request';
import { Allow } from '../auth/access/policy';
import { AuditLog } from '../auth/audit/audit-log';
import { Audited } from '../auth/audit/audited';
import {
  DeadLetterPath,
  DeadLettersBody,
  DeadLettersParameters,
  DiscardedBody,
  RetriedBody,
} from './dead-letters.dto';

/** What could not become a row: to be read, tried again, or thrown away. */
@ApiTags('dead letters')
@Allow('owner')
@Controller('api/analytics/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLetters,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @Audited('dead-letters.read')
  @ApiOkResponse({ type: DeadLettersBody.Output })
  async list(@Query() query: DeadLettersParameters): Promise<DeadLettersBody> {
    const [page, total] = await Promise.all([
      blamingCursor(query.cursor, this.letters.page(query)),
      this.letters.count(),
    ]);
    return { ...page, total };
  }

  @Post('retry')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RetriedBody.Output, description: 'They are on their way' })
  async retryAll(@Query(noParameters) _: object, @Req() request: AuthenticatedRequest): Promise<RetriedBody> {
    await this.record(request, 'dead-letters.retry');
    return { retried: await this.letters.retry() };
  }

  @Post(':id/retry')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RetriedBody.Output, description: 'It is on its way' })
  @ApiNotFoundResponse({ description: 'No such dead letter any more' })
  async retry(
    @Param() { id }: DeadLetterPath,
    @Query(noParameters) _: object,
    @Req() request: AuthenticatedRequest,
  ): Promise<RetriedBody> {
    await this.record(request, 'dead-letters.retry', id);
    return { retried: known(await this.letters.retry(id)) };
  }

  @Delete()
  @ApiOkResponse({ type: DiscardedBody.Output })
  async discardAll(
    @Query(noParameters) _: object,
    @Req() request: AuthenticatedRequest,
  ): Promise<DiscardedBody> {
    await this.record(request, 'dead-letters.discard');
    return { discarded: await this.letters.discard() };
  }

  @Delete(':id')
  @ApiOkResponse({ type: DiscardedBody.Output })
  @ApiNotFoundResponse({ description: 'No such dead letter any more' })
  async discard(
    @Param() { id }: DeadLetterPath,
    @Query(noParameters) _: object,
    @Req() request: AuthenticatedRequest,
  ): Promise<DiscardedBody> {
    await this.record(request, 'dead-letters.discard', id);
    return { discarded: known(await this.letters.discard(id)) };
  }

  /** Before the deed: what cannot be recorded may not happen. */
  private record(request: AuthenticatedRequest, action: string, subject = 'all'): Promise<void> {
    return this.audit.record({ admin: adminOf(request), action, subject, address: addressOf(request) });
  }
}

function known(count: number): number {
  if (count === 0) throw new NotFoundException('id: there is no such dead letter');
  return count;
}
