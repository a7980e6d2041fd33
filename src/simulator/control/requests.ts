import { z } from 'zod';

const fault = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('error'),
    code: z.int(),
    description: z.string(),
    retryAfter: z.number().optional(),
  }),
  z.object({ kind: z.literal('html'), code: z.int() }),
  z.object({ kind: z.literal('latency'), ms: z.int().min(0) }),
  z.object({
    kind: z.enum(['hang', 'reset', 'half-close', 'drip', 'truncated', 'answer-lost', 'answer-withheld']),
  }),
]);

/** Bodies of the control API. */
export const requests = {
  fault: z.object({
    method: z.string(),
    fault,
    times: z.union([z.int().min(1), z.literal('always')]).default(1),
    chatId: z.int().optional(),
  }),
  person: z.object({
    id: z.int().optional(),
    firstName: z.string(),
    lastName: z.string().optional(),
    username: z.string().optional(),
    languageCode: z.string().optional(),
    isPremium: z.boolean().optional(),
  }),
  says: z.object({ text: z.string() }),
  edits: z.object({ messageId: z.int(), text: z.string() }),
  presses: z.object({ button: z.string() }),
  subscription: z.object({ does: z.enum(['renews', 'cancels', 'resumes', 'fails']) }),
  chargeback: z.object({ chargeId: z.string() }),
  redelivery: z.object({ updateId: z.int().optional() }),
  jump: z.object({ nextId: z.int().min(1) }),
  update: z.looseObject({ update_id: z.int() }),
  down: z.object({ ms: z.int().min(0).max(600_000) }),
  nothing: z.unknown(),
};
