import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type Margin } from '../../../analytics/reports/revenue/margin/margin-query';
import { type Revenue } from '../../../analytics/reports/revenue/revenue-query';
import { type CreditsEconomy } from '../../../events/payment-desk';
import { checkDays, chosen, cursor, days, limit, word } from '../../api/shapes/parameters';

const touch = z
  .enum(['first', 'last', 'significant'])
  .default('first')
  .describe(
    'which link gets the credit: the first, the newest, or the last one within 30 days before a payment',
  );
const query = {
  ...days,
  ...chosen,
  touch,
  cohorts: z.enum(['week', 'month']).default('month'),
};

export class RevenueParameters extends createZodDto(z.strictObject(query).check(checkDays)) {}

export class PayersParameters extends createZodDto(
  z
    .strictObject({
      ...query,
      figure: z.enum(['paid', 'refunded']).default('paid'),
      by: z.enum(['all', 'day', 'plan', 'persona', 'source', 'cohort']).default('all'),
      key: word.describe('of what by says; absent: those of whom nothing tells'),
      limit: limit(50),
      cursor,
    })
    .check(checkDays),
) {}

export class MarginParameters extends createZodDto(
  z
    .strictObject({
      ...days,
      ...chosen,
      touch,
      by: z.enum(['persona', 'story', 'source', 'user']).default('persona'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'must be three letters, such as EUR')
        .optional()
        .describe('absent: that of the newest price of a Star, or of any'),
      order: z.enum(['best', 'worst']).default('best'),
    })
    .check(checkDays),
) {}

const count = z.int().min(0);
const stars = z.number().describe('Telegram Stars (XTR)');
const key = z.string().describe('null where nothing tells').nullable();
const group = z.object({
  key,
  label: key,
  paid: stars,
  refunded: stars,
  payments: count,
  payers: count,
});
const revenue = z.object({
  days: z.array(z.object({ date: z.iso.date(), paid: stars, refunded: stars, payments: count })),
  plans: z.array(group),
  personas: z.array(group).describe('of the last persona within 30 days before the payment'),
  sources: z.array(group),
  users: count.describe('who were there in the range'),
  payers: count,
  paid: stars,
  payments: count,
  refunded: stars,
  refunds: count,
  chargedBack: count.describe('refunds by Apple, Google or Telegram'),
  subscriptions: z.object({
    started: count,
    renewed: count,
    canceled: count,
    resumed: count,
    failed: count,
  }),
  outOfCredits: count.describe('how often somebody wanted a picture without a credit'),
  cohorts: z.array(
    z.object({
      cohort: z.iso.date(),
      users: count,
      values: z.array(
        z.object({
          days: count,
          stars,
          isOver: z.boolean().describe('whether everybody in the cohort is that old'),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Revenue>;

const credits = z.object({
  granted: count,
  spent: count,
  returned: count.describe('of pictures that could not be made'),
  takenBack: count.describe('with payments that were returned'),
  left: count.describe('in all wallets, now'),
}) satisfies z.ZodType<CreditsEconomy>;

export class RevenueBody extends createZodDto(
  revenue.extend({
    credits: credits.describe('null where no companion keeps credits, and for some people alone').nullable(),
  }),
) {}

const sums = {
  answers: count,
  pictures: count,
  stars,
  income: z.number(),
  cost: z.number(),
  unpricedStars: stars.describe('of days without a price of a Star; not in the income'),
  unpricedUses: count.describe('answers and pictures of unknown cost; not in the cost'),
};
const margin = z.object({
  sums: z.object(sums),
  groups: z.array(z.object({ ...sums, key, label: key })),
  unpriced: z.array(
    z.object({
      kind: z.enum(['model', 'picture']),
      engine: z.string().describe('empty where events name none'),
      uses: count,
    }),
  ),
}) satisfies z.ZodType<Margin>;

export class MarginBody extends createZodDto(
  margin.extend({ currency: z.string().describe('null: there are no prices').nullable() }),
) {}
