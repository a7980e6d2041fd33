import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { writtenText } from '../http/written-text';
import { CODE, type Link } from './link';

const MAX_NAME = 80;
const MAX_TAG = 30;
const MAX_TAGS = 10;
const MAX_COST = 1e12;

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be three letters, such as EUR, or XTR for Telegram Stars');

export class LinkPath extends createZodDto(
  z.strictObject({
    code: z.string().regex(CODE, 'must be 1 to 64 of A–Z, a–z, 0–9, _ and -, as Telegram allows'),
  }),
) {}

export class LinkTextBody extends createZodDto(
  z
    .strictObject({
      name: writtenText(MAX_NAME),
      cost: z.number().min(0, 'may not be negative').max(MAX_COST).nullable().default(null),
      currency: currency.nullable().default(null),
      tags: z
        .array(writtenText(MAX_TAG))
        .max(MAX_TAGS, `must be at most ${MAX_TAGS}`)
        .transform((tags) => [...new Set(tags)])
        .default([]),
      isArchived: z.boolean().default(false),
    })
    .check(({ value, issues }) => {
      if ((value.cost === null) === (value.currency === null)) return;
      issues.push({
        code: 'custom',
        path: [value.cost === null ? 'cost' : 'currency'],
        input: value.cost,
        message: 'a cost needs an amount and a currency',
      });
    }),
) {}

export const link = z.object({
  code: z.string(),
  name: z.string(),
  cost: z.number().describe('null where nobody said').nullable(),
  currency: z.string().describe('ISO 4217, or XTR for Telegram Stars; null without a cost').nullable(),
  tags: z.array(z.string()),
  isArchived: z.boolean(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<Link>;

export class LinkBody extends createZodDto(link) {}
export class LinksBody extends createZodDto(
  z.object({
    bot: z.string().describe("the bot's username; null while Telegram has not told it").nullable(),
    items: z.array(link),
  }),
) {}
