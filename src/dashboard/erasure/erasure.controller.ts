import {
  Controller,
  Delete,
  Logger,
  NotFoundException,
  Param,
  Query,
  Req,
  ServiceUnavailableException,
} from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { PersonalData } from '../../events/personal-data';
import { noParameters, UserPath } from '../api/shapes/queries.dto';
import { addressOf, adminOf, type AuthenticatedRequest } from '../auth/access/authenticated-request';
import { Allow } from '../auth/access/policy';
import { AuditLog } from '../auth/audit/audit-log';
import { AuditedAction } from '../auth/audit/audited';

const ERASE = 'user.erase';

class ErasedBody extends createZodDto(
  z.object({
    erased: z.record(z.string(), z.int().min(0)).describe('how many things each part of the house erased'),
  }),
) {}

/** Forgets a person everywhere: events, rollups, dead letters, conversations, pictures. There is no way back. */
@ApiTags('users')
@Allow('owner')
@Controller('api/analytics/users')
export class ErasureController {
  private readonly logger = new Logger(ErasureController.name);

  constructor(
    private readonly people: PersonalData,
    private readonly audit: AuditLog,
  ) {}

  @Delete(':clientId')
  @AuditedAction(ERASE)
  @ApiOkResponse({ type: ErasedBody.Output })
  @ApiNotFoundResponse({ description: 'Nothing is kept of anybody with this id' })
  async erase(
    @Param() { clientId }: UserPath,
    @Query(noParameters) _: object,
    @Req() request: AuthenticatedRequest,
  ): Promise<ErasedBody> {
    // Before the deed: what cannot be recorded may not happen.
    await this.audit.record({
      admin: adminOf(request),
      action: ERASE,
      clientId,
      address: addressOf(request),
    });
    const erased = await this.people.erase(clientId).catch((error: unknown) => {
      this.logger.warn(`an erasure is not complete: ${String(error)}`);
      throw new ServiceUnavailableException('Not everything could be erased yet. Ask again in a minute.');
    });
    if (Object.values(erased).every((count) => count === 0))
      throw new NotFoundException('clientId: nothing is kept of anybody with this id');
    return { erased };
  }
}
