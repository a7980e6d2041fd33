import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { day } from '../api/shapes/parameters';
import { type ListedPrice } from './prices';

const MAX_ENGINE = 200;
const MAX_PRICE = 1e9;
const amount = z.number().min(0, 'may not be negative').max(MAX_PRICE);
const kind = z.enum(['model', 'picture', 'star']);

export class NewPriceBody extends createZodDto(
  z
    .strictObject({
      kind: kind.describe('star: what one Telegram Star is worth'),
      engine: z
        .string()
        .trim()
        .max(MAX_ENGINE)
        .refine((text) => !text.includes('\0'), 'must not contain NUL')
        .default('')
        .describe('as events name it; empty: every one without a price of its own'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'must be three letters, such as EUR')
        .refine((code) => code !== 'XTR', 'must be money; Stars are what is priced'),
      validFrom: day,
      price: amount.describe('of a million tokens read, of a picture, or of a Star'),
      priceOut: amount.nullable().default(null).describe('of a million tokens written; of models alone'),
    })
    .check(({ value, issues }) => {
      const fault = (path: string, message: string): void =>
        void issues.push({ code: 'custom', path: [path], input: value, message });
      if ((value.kind === 'model') !== (value.priceOut !== null))
        fault('priceOut', 'is needed for a model, and for nothing else');
      if (value.kind === 'star' && value.engine !== '') fault('engine', 'a Star has none');
    }),
) {}

export class PricePath extends createZodDto(z.strictObject({ priceId: z.uuid('must be a UUID') })) {}

const price = z.object({
  priceId: z.uuid(),
  kind,
  engine: z.string(),
  currency: z.string(),
  validFrom: z.iso.date(),
  price: z.number(),
  priceOut: z.number().describe('null for what is no model').nullable(),
}) satisfies z.ZodType<ListedPrice>;

export class PriceBody extends createZodDto(price) {}
export class PricesBody extends createZodDto(z.object({ items: z.array(price) })) {}
