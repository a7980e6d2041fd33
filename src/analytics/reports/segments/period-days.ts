import { addDays, type DateRange } from '../date-range';
import { type Period } from './segment-rules';

/** @param today by the clock of the analytics time zone */
export function daysOf(period: Period | undefined, today: string): Partial<DateRange> {
  if (period === undefined) return {};
  if ('lastDays' in period) return { from: addDays(today, 1 - period.lastDays), to: today };
  if ('olderThanDays' in period) return { to: addDays(today, -period.olderThanDays) };
  const { from, to } = period;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
