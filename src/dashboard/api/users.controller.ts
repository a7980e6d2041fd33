import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PersonReport } from '../../analytics/reports/person.report';
import { Segments } from '../../analytics/reports/segments/segments';
import { TimelineReport } from '../../analytics/reports/timeline.report';
import { UsersReport } from '../../analytics/reports/users.report';
import { AllowReading } from '../auth/access/policy';
import { Audited } from '../auth/audit/audited';
import { blamingCursor } from './cursor-fault';
import { NeighboursBody, TimelineBody, UserBody, UserDaysBody, UsersBody } from './shapes/answers.dto';
import {
  NeighboursParameters,
  noParameters,
  TimelineParameters,
  UserPath,
  UsersParameters,
} from './shapes/queries.dto';

@ApiTags('users')
@AllowReading('owner')
@Controller('api/analytics/users')
export class UsersController {
  constructor(
    private readonly users: UsersReport,
    private readonly person: PersonReport,
    private readonly timeline: TimelineReport,
    private readonly segments: Segments,
  ) {}

  @Get()
  @ApiOkResponse({ type: UsersBody.Output })
  async list(@Query() query: UsersParameters): Promise<UsersBody> {
    return blamingCursor(query.cursor, this.users.list(await this.segments.resolve(query)));
  }

  @Get(':clientId')
  @Audited('user.read')
  @ApiOkResponse({ type: UserBody.Output })
  @ApiNotFoundResponse({ description: 'Nobody with this id was ever seen' })
  async one(@Param() { clientId }: UserPath, @Query(noParameters) _: object): Promise<UserBody> {
    const [user, facts] = await Promise.all([this.users.one(clientId), this.person.facts(clientId)]);
    return { ...known(user), ...facts };
  }

  @Get(':clientId/days')
  @Audited('user.read')
  @ApiOkResponse({ type: UserDaysBody.Output })
  async days(@Param() { clientId }: UserPath, @Query(noParameters) _: object): Promise<UserDaysBody> {
    return { items: await this.person.days(clientId) };
  }

  @Get(':clientId/neighbours')
  @Audited('user.read')
  @ApiOkResponse({ type: NeighboursBody.Output, description: 'Who comes before and after in such a list' })
  @ApiNotFoundResponse({ description: 'Nobody with this id was ever seen' })
  async neighbours(
    @Param() { clientId }: UserPath,
    @Query() query: NeighboursParameters,
  ): Promise<NeighboursBody> {
    return known(await this.users.neighbours(clientId, await this.segments.resolve(query)));
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
