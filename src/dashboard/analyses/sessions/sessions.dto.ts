import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import {
  type PathEdge,
  type SessionDay,
  type SessionFigures,
} from '../../../analytics/reports/sessions/sessions-query';
import { shownEvents } from '../../api/shapes/catalogue';
import { checkDays, chosen, cursor, days, limit } from '../../api/shapes/parameters';

const whole = (least: number, most: number) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

const query = {
  ...days,
  ...chosen,
};
const event = z.enum(shownEvents, `must be one of ${shownEvents.join(', ')}`);
const MOST_DEPTH = 8;
const paths = {
  ...query,
  start: event
    .optional()
    .describe('paths begin with the first such event of a session; absent: where sessions begin'),
  depth: whole(1, MOST_DEPTH).default(4).describe('how many steps are told'),
  edges: whole(1, 200).default(40).describe('how many ways are told, the most travelled'),
};

export class SessionsParameters extends createZodDto(z.strictObject(query).check(checkDays)) {}
export class PathsParameters extends createZodDto(z.strictObject(paths).check(checkDays)) {}
export class PathPeopleParameters extends createZodDto(
  z
    .strictObject({
      ...paths,
      layer: whole(0, MOST_DEPTH - 1),
      event: event.describe('the event before'),
      next: event.optional().describe('the event after it; absent: the session ends'),
      limit: limit(50),
      cursor,
    })
    .check(checkDays),
) {}

const count = z.int().min(0);
const figure = z.number().describe('null without sessions').nullable();
const figures = {
  sessions: count,
  people: count,
  medianMs: figure,
  p90Ms: figure,
  meanEvents: figure,
  medianEvents: figure,
};
const all = z.object(figures) satisfies z.ZodType<SessionFigures>;
const day = z.object({ date: z.iso.date(), ...figures }) satisfies z.ZodType<SessionDay>;
const edge = z.object({
  layer: count.describe('how many events lie between the start and `from`'),
  from: z.string(),
  to: z.string().describe('null where the session ends').nullable(),
  sessions: count,
}) satisfies z.ZodType<PathEdge>;

export class SessionsBody extends createZodDto(
  z.object({
    all,
    days: z.array(day).describe('by the day on which they began; days without any are left out'),
  }),
) {}
export class PathsBody extends createZodDto(
  z.object({ sessions: count.describe('in which there is such a path'), edges: z.array(edge) }),
) {}
