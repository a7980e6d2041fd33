import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { checkDays, clientId, word } from '../api/shapes/parameters';
import { whichEvents, whichUsers } from '../api/shapes/queries.dto';

const bom = z.literal('1').optional().describe('1: begin with a byte order mark, for Excel');
const events = { ...whichEvents, persona: word, clientId: clientId.optional() };

export class UsersCsvParameters extends createZodDto(
  z.strictObject({ ...whichUsers, bom }).check(checkDays),
) {}
export class UsersLinesParameters extends createZodDto(z.strictObject(whichUsers).check(checkDays)) {}
export class EventsCsvParameters extends createZodDto(z.strictObject({ ...events, bom }).check(checkDays)) {}
export class EventsLinesParameters extends createZodDto(z.strictObject(events).check(checkDays)) {}
