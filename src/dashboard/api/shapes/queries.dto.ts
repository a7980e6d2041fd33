import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { breakdowns } from '../../../analytics/reports/breakdown.report';
import { userSorts } from '../../../analytics/reports/users.report';
import { ValidationPipe } from '../../http/validation.pipe';
import { shownEventsParameter } from './catalogue';
import {
  atLeast,
  checkDays,
  checkHours,
  chosen,
  clientId,
  cursor,
  days,
  ids,
  limit,
  moment,
  order,
  search,
  segment,
  word,
  yesOrNo,
} from './parameters';

// Strict objects all of them: a misspelled filter must not pass for "everything".

export class StatsParameters extends createZodDto(
  z.strictObject({ ...days, compare: z.literal('previous').optional(), segment }).check(checkDays),
) {}

export class SeriesParameters extends createZodDto(
  z
    .strictObject({
      ...days,
      step: z.enum(['hour', 'day', 'week']).default('day'),
      compare: z.literal('previous').optional(),
      segment,
    })
    .check(checkDays, checkHours),
) {}

export class HeatmapParameters extends createZodDto(
  z.strictObject({ ...days, ...chosen }).check(checkDays),
) {}

export class BreakdownParameters extends createZodDto(
  z.strictObject({ ...days, by: z.enum(breakdowns), limit: limit(10), segment }).check(checkDays),
) {}

export class PersonasParameters extends createZodDto(
  z.strictObject({ ...days, ...chosen, limit: limit(100) }).check(checkDays),
) {}

export class PersonaParameters extends createZodDto(
  z.strictObject({ ...days, ...chosen, compare: z.literal('previous').optional() }).check(checkDays),
) {}

export class PersonaPath extends createZodDto(z.strictObject({ personaId: word.unwrap() })) {}

/** Which people, in which order. `from` and `to` bound what `seen`, `persona` and `story` ask for. */
export const whichUsers = {
  search,
  ids,
  persona: word.describe('id of a persona they talked with'),
  story: word.describe('id of a story they opened'),
  source: word.describe('payload of the first deep link, or (none)'),
  language: word.describe('language code, or (none)'),
  seen: z.enum(['new', 'active']).optional(),
  premium: yesOrNo,
  blocked: yesOrNo,
  minMessages: atLeast,
  minStars: atLeast,
  segment,
  ...days,
  sort: z.enum(userSorts).default('lastSeenAt'),
  order: order.default('desc'),
};

/** Which events of one person or of everybody. */
export const whichEvents = { event: shownEventsParameter, search, ...days };

export class UsersParameters extends createZodDto(
  z.strictObject({ ...whichUsers, limit: limit(50), cursor }).check(checkDays),
) {}

export class NeighboursParameters extends createZodDto(z.strictObject(whichUsers).check(checkDays)) {}

export class TimelineParameters extends createZodDto(
  z
    .strictObject({
      limit: limit(100),
      cursor,
      order: order.default('desc'),
      ...whichEvents,
      since: moment.describe('included'),
      until: moment.describe('not included'),
    })
    .check(checkDays),
) {}

/** For routes that take none: `@Query(noParameters) _: object`. */
export const noParameters = new ValidationPipe(z.strictObject({}));

export class UserPath extends createZodDto(z.strictObject({ clientId })) {}

export class PicturePath extends createZodDto(z.strictObject({ pictureId: z.uuid('must be a UUID') })) {}
