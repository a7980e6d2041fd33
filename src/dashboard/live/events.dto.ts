import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type EventsPage } from '../../analytics/reports/events/events.report';
import { type LiveMinute, type LivePulse } from '../../analytics/reports/live/live.report';
import { shownEvents, shownEventsParameter } from '../api/shapes/catalogue';
import { event } from '../api/shapes/answers.dto';
import { checkDays, clientId, cursor, days, limit, moment, search, word } from '../api/shapes/parameters';

export class EventsParameters extends createZodDto(
  z
    .strictObject({
      limit: limit(100),
      cursor,
      after: cursor.describe('startCursor of an earlier answer: only what is newer'),
      event: shownEventsParameter.default([...shownEvents]),
      persona: word,
      clientId: clientId.optional(),
      search,
      ...days,
      since: moment.describe('included'),
      until: moment.describe('not included'),
    })
    .check(checkDays),
) {}

const text = z.string().describe('null where there is none').nullable();
export class EventsBody extends createZodDto(
  z.object({
    items: z.array(event),
    nextCursor: text,
    startCursor: text,
  }) satisfies z.ZodType<EventsPage>,
) {}

const count = z.number().min(0);
export class LiveBody extends createZodDto(
  z.object({
    activeUsers: count.describe('of the last five minutes'),
    messagesPerMinute: count,
    minutes: z.array(z.object({ at: z.iso.datetime(), messages: count })),
  }) satisfies z.ZodType<LivePulse & { minutes: LiveMinute[] }>,
) {}
