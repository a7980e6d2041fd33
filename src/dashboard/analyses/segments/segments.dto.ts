import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { type Segment } from '../../../analytics/reports/segments/segment';
import { segmentRules } from '../../../analytics/reports/segments/segment-rules';
import { type SegmentPreview, type SegmentSize } from '../../../analytics/reports/segments/segments';
import { cursor, limit } from '../../api/shapes/parameters';
import { writtenText } from '../../http/written-text';
import { people } from '../people.dto';

const MAX_NAME = 80;

export class SegmentPath extends createZodDto(
  z.strictObject({ segmentId: z.uuid('must be the id of a segment') }),
) {}
export class NewSegmentBody extends createZodDto(
  z.strictObject({ name: writtenText(MAX_NAME), rules: segmentRules }),
) {}
export class RulesBody extends createZodDto(z.strictObject({ rules: segmentRules })) {}
export class PeopleParameters extends createZodDto(z.strictObject({ limit: limit(50), cursor })) {}

const size = z.object({
  people: z.int().min(0),
  of: z.int().min(0).describe('how many people there are'),
}) satisfies z.ZodType<SegmentSize>;

const preview = size.extend({ sample: people.shape.items }) satisfies z.ZodType<SegmentPreview>;

const segment = z.object({
  segmentId: z.uuid(),
  name: z.string(),
  rules: segmentRules,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}) satisfies z.ZodType<Segment>;

export class SegmentBody extends createZodDto(segment) {}
export class SegmentsBody extends createZodDto(
  z.object({
    items: z.array(
      segment.extend({ usedBy: z.array(z.string()).describe('names of the saved views that need it') }),
    ),
  }),
) {}
export class SizeBody extends createZodDto(size) {}
export class PreviewBody extends createZodDto(preview) {}
