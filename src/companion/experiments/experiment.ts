import { z } from 'zod';

/** A row of the table `experiments`, as far as assigning needs it. */
export const experiment = z.object({
  id: z.string(),
  status: z.enum(['draft', 'running', 'stopped']),
  variants: z.array(z.object({ id: z.string(), weight: z.number().nonnegative() })).min(1),
  audience: z.object({
    /** Part of all people, from 0 to 1. */
    share: z.number().min(0).max(1).optional(),
    /** Primary tags of Telegram's `language_code`, such as `ru`. */
    languages: z.array(z.string()).optional(),
  }),
  shipped_variant: z.string().nullable(),
});

export type Experiment = z.output<typeof experiment>;
