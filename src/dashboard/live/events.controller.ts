import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EventsReport } from '../../analytics/reports/events/events.report';
import { LiveReport } from '../../analytics/reports/live/live.report';
import { blamingCursor } from '../api/cursor-fault';
import { noParameters } from '../api/shapes/queries.dto';
import { AllowReading } from '../auth/access/policy';
import { Audited } from '../auth/audit/audited';
import { EventsBody, EventsParameters, LiveBody } from './events.dto';

/** What everybody did, for whoever was not connected while it happened. */
@ApiTags('live')
@AllowReading('owner')
@Controller('api/analytics')
export class EventsController {
  constructor(
    private readonly eventsReport: EventsReport,
    private readonly liveReport: LiveReport,
  ) {}

  @Get('events')
  @Audited('events.read')
  @ApiOkResponse({ type: EventsBody.Output })
  events(@Query() query: EventsParameters): Promise<EventsBody> {
    return blamingCursor(query.cursor ?? query.after, this.eventsReport.page(query));
  }

  @Get('live')
  @ApiOkResponse({ type: LiveBody.Output })
  async live(@Query(noParameters) _: object): Promise<LiveBody> {
    const [pulse, minutes] = await Promise.all([this.liveReport.pulse(), this.liveReport.minutes()]);
    return { ...pulse, minutes };
  }
}
