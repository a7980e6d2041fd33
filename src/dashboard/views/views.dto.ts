import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { writtenText } from '../http/written-text';
import { type SavedView } from './saved-view';

const MAX_NAME = 80;
const MAX_ADDRESS = 2000;

export class NewViewBody extends createZodDto(
  z.strictObject({
    name: writtenText(MAX_NAME),
    address: writtenText(MAX_ADDRESS)
      // A second slash, or a backslash, would lead to another site.
      .regex(/^\/(?![/\\])/, 'must be a path inside the admin, such as /statistics?range=7d')
      .describe('path and search inside the admin'),
  }),
) {}

export class ViewPath extends createZodDto(z.strictObject({ viewId: z.uuid('must be a UUID') })) {}

const view = z.object({
  viewId: z.uuid(),
  name: z.string(),
  address: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<SavedView>;

export class ViewBody extends createZodDto(view) {}
export class ViewsBody extends createZodDto(z.object({ items: z.array(view) })) {}
