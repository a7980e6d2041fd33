import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type FunnelGroup, type FunnelStepFigures } from '../../../analytics/reports/funnel/funnel-query';
import { checkDays, cursor, days, limit, segment, word } from '../../api/shapes/parameters';
import { MOST_STEPS, stepsParameter } from './funnel-steps';

/** A year of hours. */
const LONGEST_WINDOW = 366 * 24;
const wholeNumber = z.coerce.number('must be a whole number').int('must be a whole number');

const query = {
  ...days,
  steps: stepsParameter,
  order: z
    .enum(['ordered', 'any'])
    .default('ordered')
    .describe('each step after the one before, or all of them in any order'),
  window: wholeNumber
    .min(1, 'must be at least 1')
    .max(LONGEST_WINDOW, `must be at most ${LONGEST_WINDOW}`)
    .default(7 * 24)
    .describe('hours from the first step'),
  source: word.describe('payload of the first deep link, or (none)'),
  language: word.describe('language code, or (none)'),
  persona: word.describe('only people who ever met this persona'),
  segment,
};

export class FunnelParameters extends createZodDto(
  z
    .strictObject({
      ...query,
      split: z.enum(['source', 'language', 'persona']).optional().describe('puts people into groups as well'),
    })
    .check(checkDays),
) {}

export class FunnelPeopleParameters extends createZodDto(
  z
    .strictObject({
      ...query,
      step: wholeNumber.min(1, 'must be at least 1').max(MOST_STEPS, `must be at most ${MOST_STEPS}`),
      figure: z
        .enum(['reached', 'lost', 'waiting'])
        .default('reached')
        .describe('who came to the step; of those, who went no further in time; who still may'),
      limit: limit(50),
      cursor,
    })
    .check(checkDays, (context) => {
      const { step, steps } = context.value;
      if (step > steps.length)
        context.issues.push({
          code: 'custom',
          path: ['step'],
          input: step,
          message: 'must be one of the steps',
        });
    }),
) {}

const count = z.int().min(0);
const share = z.number().describe('0 to 1; null where there is nothing to divide by').nullable();
const took = z.number().describe('milliseconds from the step before').nullable();
const figures = z.object({
  people: count,
  shareOfFirst: share,
  shareOfBefore: share,
  medianMs: took,
  p90Ms: took,
  lost: count.describe('who came to this step and not to the next, and whose window is over'),
  waiting: count.describe('who came to this step and not to the next, and still may'),
}) satisfies z.ZodType<FunnelStepFigures>;

const group = z.object({
  key: z.string().describe('(none) for people without one'),
  steps: z.array(figures),
}) satisfies z.ZodType<FunnelGroup>;

export class FunnelBody extends createZodDto(
  z.object({
    steps: z.array(figures),
    groups: z.array(group).describe('the largest, where a split was asked for'),
  }),
) {}
