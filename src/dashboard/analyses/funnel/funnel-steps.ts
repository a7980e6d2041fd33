import { z } from 'zod';
import { type FunnelStep } from '../../../analytics/reports/funnel/funnel-query';
import { shownEvents } from '../../api/shapes/catalogue';
import { word } from '../../api/shapes/parameters';

export const MOST_STEPS = 10;
const MOST_TIMES = 1000;
const MAX_LENGTH = 4000;

const step = z.strictObject({
  event: z.enum(shownEvents, `must be one of ${shownEvents.join(', ')}`),
  times: z
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(MOST_TIMES, `must be at most ${MOST_TIMES}`)
    .default(1),
  persona: word,
  meta: z
    .strictObject({
      path: z.string().regex(/^\w+(\.\w+){0,4}$/, 'must be keys joined by dots, such as storyId'),
      value: word.unwrap(),
    })
    .optional(),
}) satisfies z.ZodType<FunnelStep>;

export const funnelStep = step;

/** The steps of a funnel, written as JSON because a query carries text. */
export const stepsParameter = z
  .string('must be a list of steps in JSON')
  .max(MAX_LENGTH, `must be at most ${MAX_LENGTH} characters`)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({
        code: 'custom',
        input: text,
        message: 'must be JSON, such as [{"event":"start_command"}]',
      });
      return z.NEVER;
    }
  })
  .pipe(
    z.array(step, 'must be a list').min(1, 'needs a step').max(MOST_STEPS, `must be at most ${MOST_STEPS}`),
  )
  .describe(
    'JSON, such as [{"event":"start_command"},{"event":"premium_action","meta":{"path":"action","value":"paid"}}]',
  );
