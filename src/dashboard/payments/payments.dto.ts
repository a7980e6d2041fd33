import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { clientId, cursor, limit } from '../api/shapes/parameters';

const stars = z.int().describe('Telegram Stars (XTR)');
const happened = z.iso.datetime();
const absent = 'null where the person is forgotten';

const payment = z.object({
  chargeId: z.string(),
  clientId: z.int().describe(absent).nullable(),
  plan: z.string(),
  stars,
  kind: z.enum(['once', 'first', 'renewal']).describe('first and renewal belong to a subscription'),
  paidAt: happened,
  expiresAt: happened.describe('until when it paid for a subscription').nullable(),
  refundedAt: happened.nullable(),
  refundReason: z
    .enum(['refunded', 'charged-back'])
    .describe('charged-back: by Apple, Google or Telegram, not by us')
    .nullable(),
});

const transaction = z.object({
  transactionId: z.string(),
  clientId: z.int().describe(absent).nullable(),
  stars,
  happenedAt: happened,
  payload: z.string().nullable(),
});

export class PaymentsParameters extends createZodDto(
  z.strictObject({ limit: limit(50), cursor, clientId: clientId.optional() }),
) {}
export class ChargePath extends createZodDto(
  z.strictObject({
    chargeId: z
      .string()
      .min(1)
      .max(200)
      .refine((text) => !text.includes('\0'), 'must not contain NUL'),
  }),
) {}

export class PaymentBody extends createZodDto(payment) {}
export class PaymentsBody extends createZodDto(
  z.object({
    items: z.array(payment),
    nextCursor: z.string().describe('null where there is none').nullable(),
  }),
) {}

const newest = (what: string) => `${what}; the newest hundred`;
export class ReconciliationBody extends createZodDto(
  z.object({
    checkedAt: happened.describe("when Telegram's list was read last; null: not yet").nullable(),
    transactions: z.int().describe('that Telegram lists'),
    balance: z.number().describe("Stars that came in less those that went out, by Telegram's list"),
    counts: z.object({
      missing: z.int(),
      different: z.int(),
      chargedBack: z.int(),
      unconfirmed: z.int(),
      foreign: z.int().describe('payments for something that this bot does not sell'),
    }),
    missing: z.array(transaction).describe(newest('paid, and not in our books')),
    different: z.array(transaction).describe(newest('not the Stars that our books say')),
    chargedBack: z.array(payment).describe(newest('returned, but not by us')),
    unconfirmed: z.array(payment).describe(newest("in our books, and not in Telegram's list")),
  }),
) {}
