import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { checkDays, day, days } from '../api/shapes/parameters';
import { writtenText } from '../http/written-text';
import { type Annotation, noteKinds } from './annotation';

const MAX_TEXT = 200;

export class AnnotationsParameters extends createZodDto(z.strictObject(days).check(checkDays)) {}

export class NewAnnotationBody extends createZodDto(z.strictObject({ day, text: writtenText(MAX_TEXT) })) {}

export class AnnotationPath extends createZodDto(
  z.strictObject({ annotationId: z.uuid('must be a UUID') }),
) {}

const annotation = z.object({
  annotationId: z.uuid(),
  day: z.iso.date(),
  text: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  about: z
    .enum(noteKinds)
    .describe('what was noted by itself; then the text is the name of what is new')
    .optional(),
}) satisfies z.ZodType<Annotation>;

export class AnnotationBody extends createZodDto(annotation) {}
export class AnnotationsBody extends createZodDto(z.object({ items: z.array(annotation) })) {}
