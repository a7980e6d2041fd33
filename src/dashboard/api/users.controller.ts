import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TimelineReport } from '../../analytics/reports/timeline.report';
import { UsersReport } from '../../analytics/reports/users.report';
import { Allow } from '../auth/access/policy';
import { Audited } from '../auth/audit/audited';
import { blamingCursor } from './cursor-fault';
import { TimelineBody, UserBody, UsersBody } from './shapes/answers.dto';
import { noParameters, TimelineParameters, UserPath, UsersParameters } from './shapes/queries.dto';

@ApiTags('users')
@Allow('owner')
@Controller('api/analytics/users')
export class UsersController {
  constructor(
    private readonly users: UsersReport,
    private readonly timeline: TimelineReport,
  ) {}

  @Get()
  @ApiOkResponse({ type: UsersBody.Output })
  list(@Query() query: UsersParameters): Promise<UsersBody> {
    return blamingCursor(query.cursor, this.users.list(query));
  }

  @Get(':clientId')
  @Audited('user.read')
  @ApiOkResponse({ type: UserBody.Output })
  @ApiNotFoundResponse({ description: 'Nobody with this id was ever seen' })
  async one(@Param() { clientId }: UserPath, @Query(noParameters) _: object): Promise<UserBody> {
    return known(await this.users.one(clientId));
  }

  @Get(':clientId/events')
  @Audited('timeline.read')
  @ApiOkResponse({ type: TimelineBody.Output })
  @ApiNotFoundResponse({ description: 'Nobody with this id was ever seen' })
  async events(@Param() { clientId }: UserPath, @Query() query: TimelineParameters): Promise<TimelineBody> {
    return known(await blamingCursor(query.cursor, this.timeline.page(clientId, query)));
  }
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new NotFoundException('clientId: nobody with this id was ever seen');
  return found;
}
