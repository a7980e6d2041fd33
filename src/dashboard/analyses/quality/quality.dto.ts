import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { qualityFigures } from '../../../analytics/reports/quality/found-collector';
import { type Quality, reasons } from '../../../analytics/reports/quality/quality-query';
import { checkDays, chosen, cursor, days, limit } from '../../api/shapes/parameters';

const query = { ...days, ...chosen };

export class QualityParameters extends createZodDto(z.strictObject(query).check(checkDays)) {}
export class QualityPeopleParameters extends createZodDto(
  z
    .strictObject({
      ...query,
      figure: z.enum(qualityFigures, `must be one of ${qualityFigures.join(', ')}`),
      limit: limit(50),
      cursor,
    })
    .check(checkDays),
) {}

const count = z.int().min(0);
const share = z.number().nullable();
const ms = z.number().min(0).nullable();
const figures = {
  answers: count.describe('several messages of the bot in a row are one'),
  judged: count.describe('answers of which it is known whether something followed'),
  silentShare: share.describe('of those: the person did nothing for 24 hours'),
  clearedShare: share.describe('of the answers: the chat was cleared within ten minutes'),
  pictures: count,
  refreshRate: share.describe('other versions asked for, a picture'),
  latencyMedianMs: ms,
  latencyP90Ms: ms,
  conversations: count.describe('each begins when the person writes'),
  messagesMedian: z.number().nullable(),
  messagesP90: z.number().nullable(),
  failed: count.describe('answers that could not be given'),
};

export class QualityBody extends createZodDto(
  z.object({
    all: z.object(figures),
    days: z.array(z.object({ date: z.iso.date(), ...figures })),
    personas: z.array(z.object({ personaId: z.string(), ...figures })),
    length: z
      .object({ answers: count, median: z.number().nullable(), p90: z.number().nullable() })
      .describe('in characters, by the newest answers of the range'),
    anomalies: z.array(
      z.object({
        date: z.iso.date(),
        metric: z.enum(['silentShare', 'clearedShare', 'refreshRate', 'latencyMedianMs', 'failed']),
        value: z.number(),
        usual: z.number().describe('the median of the days before'),
      }),
    ),
    worthReading: z.array(
      z.object({
        clientId: z.int(),
        firstName: z.string().nullable(),
        username: z.string().nullable(),
        personaId: z.string().nullable(),
        began: z.iso.datetime(),
        ended: z.iso.datetime(),
        messages: count,
        reasons: z.array(z.enum(reasons)),
      }),
    ),
  }) satisfies z.ZodType<Quality>,
) {}
