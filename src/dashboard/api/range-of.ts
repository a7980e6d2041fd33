import { BadRequestException } from '@nestjs/common';
import { addDays, type DateRange, lastDays, lengthInDays, today } from '../../analytics/reports/date-range';
import { MAX_DAYS } from './shapes/parameters';

/** Completes a range of which one end was given: from there until today, or the usual number of days before. */
export function rangeOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  timeZone: string,
): DateRange | undefined {
  if (from !== undefined && to !== undefined) return { from, to };
  if (to !== undefined) return { from: addDays(to, 1 - lengthInDays(lastDays(timeZone))), to };
  if (from === undefined) return undefined;
  const now = today(timeZone);
  if (from > now) throw new BadRequestException('from: may not be in the future without to');
  if (lengthInDays({ from, to: now }) > MAX_DAYS)
    throw new BadRequestException('from: may be at most 5 years ago without to');
  return { from, to: now };
}
