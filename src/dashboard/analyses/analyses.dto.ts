import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type AudienceDay } from '../../analytics/reports/audience/audience.report';
import { type RetentionCohort } from '../../analytics/reports/retention/retention-query';
import { checkDays, chosen, cursor, day, days, limit } from '../api/shapes/parameters';

const count = z.int().min(0);

const retention = {
  ...days,
  by: z.enum(['day', 'week', 'month']).default('week'),
  kind: z.enum(['n-day', 'unbounded', 'bracket']).default('n-day'),
  ...chosen,
};

export class RetentionParameters extends createZodDto(z.strictObject(retention).check(checkDays)) {}

export class RetainedParameters extends createZodDto(
  z
    .strictObject({
      ...retention,
      cohort: day.describe('first day of the cohort, as the table gives it'),
      period: z.coerce.number().int().min(0).max(90).optional(),
      limit: limit(50),
      cursor,
    })
    .check(checkDays),
) {}

export class AudienceParameters extends createZodDto(
  z.strictObject({ ...days, ...chosen }).check(checkDays),
) {}

const cell = z.object({
  period: count.describe('periods after the cohort; of brackets, which of them'),
  users: count,
  share: z.number().min(0).max(1),
  isOver: z.boolean().describe('until then the share can still grow'),
});
const cohort = z.object({
  cohort: z.iso.date(),
  users: count,
  cells: z.array(cell),
}) satisfies z.ZodType<RetentionCohort>;

const audienceDay = z.object({
  date: z.iso.date(),
  dau: count,
  wau: count,
  mau: count,
  newcomers: count,
  returning: count,
  resurrected: count,
  dormant: count,
  blocked: count,
}) satisfies z.ZodType<AudienceDay>;

export class RetentionBody extends createZodDto(
  z.object({
    by: z.enum(['day', 'week', 'month']),
    kind: z.enum(['n-day', 'unbounded', 'bracket']),
    brackets: z.array(z.int()).describe('last days of the brackets'),
    cohorts: z.array(cohort),
  }),
) {}
export class AudienceBody extends createZodDto(z.object({ days: z.array(audienceDay) })) {}
