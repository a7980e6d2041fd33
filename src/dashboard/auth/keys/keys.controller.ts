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
  Req,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { noParameters } from '../../api/shapes/queries.dto';
import { addressOf, adminOf, type AuthenticatedRequest } from '../access/authenticated-request';
import { Allow } from '../access/policy';
import { AuditLog } from '../audit/audit-log';
import { KeyNameTakenError, TooManyKeysError } from './api-key';
import { ApiKeys } from './api-keys';
import { AddedKeyBody, KeyPath, KeysBody, NewKeyBody } from './keys.dto';

/** Keys for scripts. A key cannot make another. */
@ApiTags('keys')
@Allow('owner')
@Controller('api/keys')
export class KeysController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @ApiOkResponse({ type: KeysBody.Output })
  async list(@Query(noParameters) _: object): Promise<KeysBody> {
    return { items: await this.keys.all() };
  }

  @Post()
  @ApiCreatedResponse({ type: AddedKeyBody.Output })
  @ApiConflictResponse({ description: 'The name is taken, or there are too many' })
  async add(@Body() { name }: NewKeyBody, @Req() request: AuthenticatedRequest): Promise<AddedKeyBody> {
    await this.record(request, 'key.add', name);
    try {
      return await this.keys.add(name, adminOf(request).name);
    } catch (error) {
      if (error instanceof KeyNameTakenError || error instanceof TooManyKeysError)
        throw new ConflictException(error.message, { cause: error });
      throw error;
    }
  }

  @Delete(':keyId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Revoked: it opens nothing any more' })
  @ApiNotFoundResponse({ description: 'No such key any more' })
  async revoke(@Param() { keyId }: KeyPath, @Req() request: AuthenticatedRequest): Promise<void> {
    await this.record(request, 'key.revoke', keyId);
    if (!(await this.keys.revoke(keyId))) throw new NotFoundException('keyId: there is no such key');
  }

  /** Before the deed: what cannot be recorded may not happen. */
  private record(request: AuthenticatedRequest, action: string, subject: string): Promise<void> {
    return this.audit.record({ admin: adminOf(request), action, subject, address: addressOf(request) });
  }
}
