import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import {
  type Comparison,
  type ExperimentFigures,
  type VariantFigures,
} from '../../../analytics/reports/experiments/experiment-query';
import { cursor, limit, word } from '../../api/shapes/parameters';
import { experimentId } from '../../experiments/experiments.dto';

export class ExperimentResultsPath extends createZodDto(z.strictObject({ id: experimentId })) {}

export class ExperimentPeopleParameters extends createZodDto(
  z.strictObject({
    variant: word.describe('only of this one'),
    figure: z
      .enum(['exposed', 'compared', 'converted', 'not_converted', 'waiting', 'crossed'])
      .describe('compared are those whose window is over'),
    guard: word.describe('an event of the guards: who did it is converted, rather than who reached the goal'),
    limit: limit(50),
    cursor,
  }),
) {}

const count = z.int().min(0);
const share = z.number().nullable();
const variant = z.object({
  id: z.string(),
  people: count.describe('whose window is over'),
  converted: count,
  share: share.describe('null without people'),
}) satisfies z.ZodType<VariantFigures>;
const comparison = z.object({
  variant: z.string(),
  difference: share.describe('of its share less that of the first variant; null where there are too few'),
  low: share.describe('the true difference lies above it, at all looks of 19 in 20 experiments'),
  high: share,
  verdict: z.enum(['better', 'worse', 'undecided', 'too_few']),
}) satisfies z.ZodType<Comparison>;
const metric = { variants: z.array(variant), comparisons: z.array(comparison) };

export class ExperimentResultsBody extends createZodDto(
  z.object({
    goal: z.object(metric),
    guards: z.array(z.object({ event: z.string(), better: z.enum(['less', 'more']), ...metric })),
    exposed: z.array(z.object({ id: z.string(), people: count })),
    waiting: count.describe('exposed, and their window is not over'),
    crossed: count.describe('exposed to several variants; they count nowhere'),
    sampleRatioP: z.number().describe('below 0.001 people are not shared out as planned'),
    days: z
      .array(z.object({ date: z.iso.date(), ...metric }))
      .describe('what one would have seen at the end of each day'),
  }) satisfies z.ZodType<ExperimentFigures>,
) {}
