import { type PersonDay } from '../../../lib/api-types';
import { addDays, type Day, daysInclusive } from '../../../lib/format/days';

export interface LifeBar {
  from: Day;
  to: Day;
  events: number;
  /** 0 to 1; by the square root, so that quiet days are seen beside loud ones. */
  height: number;
}

/** A life cut into at most `slots` equal pieces, from its first day to `today`. */
export function lifeBars(days: readonly PersonDay[], today: Day, slots: number): LifeBar[] {
  const first = days[0]?.day;
  if (!first || slots < 1) return [];
  const last = today > first ? today : first;
  const length = daysInclusive(first, last);
  const step = Math.ceil(length / slots);
  const bars: LifeBar[] = Array.from({ length: Math.ceil(length / step) }, (_, i) => ({
    from: addDays(first, i * step),
    to: addDays(first, Math.min(length, (i + 1) * step) - 1),
    events: 0,
    height: 0,
  }));
  for (const { day, events } of days) {
    const bar = bars[Math.floor((daysInclusive(first, day) - 1) / step)];
    if (bar) bar.events += events;
  }
  const most = Math.max(1, ...bars.map(({ events }) => events));
  return bars.map((bar) => ({ ...bar, height: Math.sqrt(bar.events / most) }));
}

/** The day with events that is nearest to `from` in a direction; `from` itself where there is none. */
export function nextActiveDay(days: readonly PersonDay[], from: Day, towards: 1 | -1): Day {
  const after = towards === 1 ? days.find(({ day }) => day > from) : days.findLast(({ day }) => day < from);
  return after?.day ?? from;
}
