import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/** Long enough for any passphrase, short enough to hash. */
const MAX_PASSWORD = 1024;

export class Credentials extends createZodDto(
  z.strictObject({ password: z.string().min(1).max(MAX_PASSWORD) }),
) {}

/** The token that a login link carries behind its `#`. */
export class LinkToken extends createZodDto(z.strictObject({ token: z.string().min(1).max(100) })) {}

export class SessionBody extends createZodDto(
  z.object({
    name: z.string(),
    role: z.string(),
    timeZone: z.string().describe('IANA name of the zone in which days are counted'),
  }),
) {}
