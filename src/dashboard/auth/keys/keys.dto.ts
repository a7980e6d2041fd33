import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { writtenText } from '../../http/written-text';
import { type ApiKey } from './api-key';

const MAX_NAME = 80;

export class NewKeyBody extends createZodDto(z.strictObject({ name: writtenText(MAX_NAME) })) {}
export class KeyPath extends createZodDto(z.strictObject({ keyId: z.uuid('must be a UUID') })) {}

const key = z.object({
  keyId: z.uuid(),
  name: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().describe('to the minute; null for one that was never used').nullable(),
}) satisfies z.ZodType<ApiKey>;

export class KeysBody extends createZodDto(z.object({ items: z.array(key) })) {}
export class AddedKeyBody extends createZodDto(
  key.extend({ token: z.string().describe('the key itself; it is shown this once') }),
) {}
