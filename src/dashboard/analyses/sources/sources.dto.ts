import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { checkDays, chosen, cursor, days, limit, word } from '../../api/shapes/parameters';
import { link } from '../../links/links.dto';

const query = {
  ...days,
  ...chosen,
  touch: z
    .enum(['first', 'last', 'significant'])
    .default('first')
    .describe('which link gets the credit: the first, the newest, or the last one before what matters'),
};

export class SourcesParameters extends createZodDto(z.strictObject(query).check(checkDays)) {}

export class SourcePeopleParameters extends createZodDto(
  z
    .strictObject({
      ...query,
      code: word.describe('payload of the link; absent: those without one'),
      figure: z.enum(['starts', 'people', 'activated', 'retained', 'paid']).default('people'),
      limit: limit(50),
      cursor,
    })
    .check(checkDays),
) {}

const count = z.int().min(0);
const payback = z.object({
  earned: z
    .number()
    .describe('in the currency of the cost; null where no price says what a Star is worth in it')
    .nullable(),
  day: z.iso.date().describe('when it had come in; null if it has not').nullable(),
  afterDays: count.describe('from the day of the first person').nullable(),
});

const source = z.object({
  code: z.string().describe('null: people without a link').nullable(),
  link: link.describe('what was said of it; null where nobody named it').nullable(),
  canBeNamed: z.boolean().describe('whether Telegram would take it as a payload'),
  starts: count.describe('how often it was followed in the range'),
  people: count.describe('who came first in the range and is credited to it'),
  activated: count.describe('who wrote within 24 hours of coming'),
  retained: count.describe('who was there on one of the days 7 to 13 after the first'),
  retainable: count.describe('of the people, those for whom those days are over'),
  payers: count,
  stars: z.number().describe('paid by people who came in the range, less returned, until today'),
  costPerActivated: z
    .number()
    .describe('in the currency of the cost; null without one, and for some people alone')
    .nullable(),
  payback: payback.describe('null without a cost, and for some people alone').nullable(),
});

export class SourcesBody extends createZodDto(
  z.object({
    touch: z.enum(['first', 'last', 'significant']),
    sources: z.array(source).describe('the largest 500, and all that are named'),
  }),
) {}
