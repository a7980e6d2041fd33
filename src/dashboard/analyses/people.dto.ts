import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type Page } from '../../analytics/reports/keyset-cursor';
import { type FoundPerson } from '../../analytics/reports/people-page';

const text = z.string().describe('null where there is none').nullable();

export const people = z.object({
  items: z.array(
    z.object({
      clientId: z.int(),
      firstName: text,
      username: text,
      firstSeenAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
    }),
  ),
  nextCursor: text,
}) satisfies z.ZodType<Page<FoundPerson>>;

/** A page of the people behind a figure. */
export class FoundPeopleBody extends createZodDto(people) {}
