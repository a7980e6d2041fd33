import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import {
  type Churn,
  churnFigures,
  churnGroups,
  MOST_LOOKED,
  type SurvivalCurve,
  survivalGroups,
} from '../../../analytics/reports/churn/churn-query';
import { checkDays, chosen, cursor, days, limit } from '../../api/shapes/parameters';

const query = { ...days, ...chosen };
const groups = [...churnGroups, 'last'] as const;

export class ChurnParameters extends createZodDto(z.strictObject(query).check(checkDays)) {}
export class SurvivalParameters extends createZodDto(
  z
    .strictObject({
      ...query,
      by: z
        .enum(survivalGroups, `must be one of ${survivalGroups.join(', ')}`)
        .default('source')
        .describe('whose five largest values have curves of their own; persona: the first one met'),
    })
    .check(checkDays),
) {}
export class ChurnPeopleParameters extends createZodDto(
  z
    .strictObject({
      ...query,
      figure: z.enum(churnFigures, `must be one of ${churnFigures.join(', ')}`),
      group: z
        .enum(groups, `must be one of ${groups.join(', ')}`)
        .optional()
        .describe('only the people of one row; last: of one last event'),
      value: z.string().max(256).optional().describe('which row'),
      limit: limit(50),
      cursor,
    })
    .check(checkDays)
    .refine(({ group, value }) => (group === undefined) === (value === undefined), {
      path: ['value'],
      message: 'must be given with a group',
    }),
) {}

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const counts = {
  people: count.describe('who were there in the range, or blocked the bot in it'),
  left: count.describe('of them: who blocked the bot in it'),
  back: count.describe('of those: who took that back'),
};
const endings = z.array(z.object({ events: z.array(z.string()), people: count }));

export class ChurnBody extends createZodDto(
  z.object({
    all: z.object({ ...counts, blocks: count }),
    rows: z.array(
      z.object({
        group: z.enum(churnGroups),
        value: z.string().describe('an id, a code, the first day of a span of life, or (none)'),
        ...counts,
      }),
    ),
    looked: count.max(MOST_LOOKED).describe('of so many who left last, the last events are read'),
    last: endings.describe('by the last event before the block'),
    endings: endings.describe('by the last three, the oldest first'),
    recent: z.array(
      z.object({
        clientId: z.int(),
        firstName: z.string().nullable(),
        username: z.string().nullable(),
        blockedAt: z.iso.datetime(),
        isBack: z.boolean(),
        events: z.array(z.object({ eventName: z.string(), createdAt: z.iso.datetime() })),
      }),
    ),
  }) satisfies z.ZodType<Churn>,
) {}

const curve = z.object({
  value: z.string().describe('null for everybody').nullable(),
  people: count,
  left: count,
  days: count.describe('the longest time for which one of them has been known'),
  steps: z.array(
    z.object({ day: count, atRisk: count, events: count, survival: share, low: share, high: share }),
  ),
}) satisfies z.ZodType<SurvivalCurve>;
export class SurvivalBody extends createZodDto(z.object({ curves: z.array(curve) })) {}
