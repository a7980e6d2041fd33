import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { catalogue } from '../../events/catalogue';
import { writtenText } from '../http/written-text';
import { type Experiment } from './experiment';

const MAX_NAME = 80;
const MAX_NOTE = 2000;
const MOST_VARIANTS = 8;
const MOST_GUARDS = 8;
const MOST_LANGUAGES = 30;
const MOST_HOURS = 2160;

export const experimentId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be a name of the code, such as welcome_text');
const variantId = z.string().regex(/^[\w-]{1,64}$/, 'must be 1 to 64 of A–Z, a–z, 0–9, _ and -');

/** An event, or a payment that came to its end. */
const metric = z
  .string()
  .refine(
    (name) => /^\w+(\/\w+)?$/.test(name) && name.split('/')[0]! in catalogue,
    'must be an event of the catalogue, or premium_action/paid',
  )
  .refine(
    (name) => !name.includes('/') || name.startsWith('premium_action/'),
    'only premium_action has a detail',
  );

const variant = z.object({
  id: variantId,
  weight: z.number().min(0, 'may not be negative').max(1000, 'must be at most 1000'),
});
const guard = z.object({ event: metric, better: z.enum(['less', 'more']) });
const audience = z.object({
  share: z.number().min(0.001).max(1).optional().describe('part of all people; everybody where absent'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'must be a language code such as ru'))
    .min(1)
    .max(MOST_LANGUAGES)
    .optional(),
});

export class ExperimentPath extends createZodDto(z.strictObject({ id: experimentId })) {}

export class ExperimentTextBody extends createZodDto(
  z.strictObject({
    name: writtenText(MAX_NAME),
    note: z.string().max(MAX_NOTE, `must be at most ${MAX_NOTE} characters`).default(''),
    variants: z
      .array(variant.strict())
      .min(2, 'must be at least 2')
      .max(MOST_VARIANTS, `must be at most ${MOST_VARIANTS}`)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'may not be there twice'),
    audience: audience.strict().default({}),
    goal: metric,
    windowHours: z.int().min(1, 'must be at least 1').max(MOST_HOURS, `must be at most ${MOST_HOURS}`),
    guards: z.array(guard.strict()).max(MOST_GUARDS, `must be at most ${MOST_GUARDS}`).default([]),
  }),
) {}

export class ShipBody extends createZodDto(z.strictObject({ variant: variantId })) {}

const experiment = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  status: z.enum(['draft', 'running', 'stopped']),
  variants: z.array(variant),
  audience,
  goal: z.string(),
  windowHours: z.int(),
  guards: z.array(z.object({ event: z.string(), better: z.enum(['less', 'more']) })),
  startedAt: z.iso.datetime().nullable(),
  stoppedAt: z.iso.datetime().nullable(),
  shippedVariant: z.string().describe('what everybody has since it is over').nullable(),
  isPlanned: z.boolean().describe('false for what the code knows and nobody planned yet'),
  knownVariants: z
    .array(z.string())
    .describe('of the running code; null where it knows no such experiment')
    .nullable(),
}) satisfies z.ZodType<Experiment>;

export class ExperimentBody extends createZodDto(experiment) {}
export class ExperimentsBody extends createZodDto(z.object({ items: z.array(experiment) })) {}
