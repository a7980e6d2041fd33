import { z } from 'zod';

/** Which picture is to be archived, and which event row its permanent address belongs to. */
export const pictureNote = z.object({
  clientId: z.int(),
  pictureId: z.uuid(),
  eventId: z.uuid(),
  /** ISO 8601; with `clientId` and `eventId` the key of the row. */
  eventAt: z.iso.datetime(),
});
export type PictureNote = z.output<typeof pictureNote>;
