import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type DeadLetter } from '../../analytics/dead-letters/dead-letter';
import { cursor, limit } from '../api/shapes/parameters';

const letter = z.object({
  id: z.uuid(),
  reason: z.string(),
  sqlState: z.string().describe('what Postgres said, where it was Postgres that refused').nullable(),
  createdAt: z.iso.datetime(),
  retryAt: z.iso.datetime().describe('since when it waits for another try').nullable(),
  record: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<DeadLetter>;

export class DeadLettersParameters extends createZodDto(z.strictObject({ limit: limit(50), cursor })) {}
export class DeadLetterPath extends createZodDto(z.strictObject({ id: z.uuid('must be a UUID') })) {}

export class DeadLettersBody extends createZodDto(
  z.object({
    items: z.array(letter),
    nextCursor: z.string().describe('null where there is none').nullable(),
    total: z.int().min(0).describe('of all pages; at most 10000 are counted'),
  }),
) {}
export class RetriedBody extends createZodDto(z.object({ retried: z.int().min(0) })) {}
export class DiscardedBody extends createZodDto(z.object({ discarded: z.int().min(0) })) {}
