import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { breakdowns } from '../../../analytics/reports/breakdown.report';
import { userSorts } from '../../../analytics/reports/users.report';
import { ValidationPipe } from '../../http/validation.pipe';
import { shownEvents } from './catalogue';
import { checkDays, checkHours, clientId, cursor, days, limit, order, search } from './parameters';

// Strict objects all of them: a misspelled filter must not pass for "everything".

export class StatsParameters extends createZodDto(
  z.strictObject({ ...days, compare: z.literal('previous').optional() }).check(checkDays),
) {}

export class SeriesParameters extends createZodDto(
  z
    .strictObject({
      ...days,
      step: z.enum(['hour', 'day', 'week']).default('day'),
      compare: z.literal('previous').optional(),
    })
    .check(checkDays, checkHours),
) {}

export class RangeParameters extends createZodDto(z.strictObject(days).check(checkDays)) {}

export class BreakdownParameters extends createZodDto(
  z.strictObject({ ...days, by: z.enum(breakdowns), limit: limit(10) }).check(checkDays),
) {}

export class PersonasParameters extends createZodDto(
  z.strictObject({ ...days, limit: limit(100) }).check(checkDays),
) {}

export class UsersParameters extends createZodDto(
  z.strictObject({
    search,
    sort: z.enum(userSorts).default('lastSeenAt'),
    order: order.default('desc'),
    limit: limit(50),
    cursor,
  }),
) {}

export class TimelineParameters extends createZodDto(
  z
    .strictObject({
      limit: limit(100),
      cursor,
      order: order.default('desc'),
      event: z.enum(shownEvents).optional(),
      search,
      ...days,
    })
    .check(checkDays),
) {}

/** For routes that take none: `@Query(noParameters) _: object`. */
export const noParameters = new ValidationPipe(z.strictObject({}));

export class UserPath extends createZodDto(z.strictObject({ clientId })) {}

export class PicturePath extends createZodDto(z.strictObject({ pictureId: z.uuid('must be a UUID') })) {}
