import { type Dice, cumulated } from './dice';

/** Visits by the hour of a person's own clock: little at night, a bump at noon, most in the evening. */
const hours = cumulated([
  3.4, 1.9, 1.1, 0.7, 0.6, 0.8, 1.4, 2.2, 2.9, 3.1, 3.3, 3.8, 4.6, 4.4, 3.8, 3.7, 4, 4.6, 5.4, 6.6, 7.9, 8.8,
  8.1, 5.8,
]);
/** Sunday to Saturday. */
const weekdays = [1.18, 0.92, 0.9, 0.92, 0.95, 1.04, 1.2];
const DAY_SECONDS = 86_400;

/** Second of the UTC day at which a visit begins. @param offset of the person's clock, in hours */
export function secondOfVisit(dice: Dice, offset: number): number {
  const local = dice.weighed(hours) * 3600 + dice.below(3600);
  return (local - offset * 3600 + 2 * DAY_SECONDS) % DAY_SECONDS;
}

export interface DayPlan {
  /** How much of the history happens on that day; all together 1. */
  activity: Float64Array;
  /** People who have come by the end of that day; the last is all of them. */
  arrived: Int32Array;
}

/**
 * How days differ: the bot grows, weekends are livelier, two launches bring people, and one day it is shared by somebody
 * whom many follow.
 * @param firstDay days since the epoch
 */
export function planDays(
  dice: Dice,
  { days, users, firstDay }: { days: number; users: number; firstDay: number },
): DayPlan {
  const viral = Math.floor(days * (0.55 + dice.next() * 0.25));
  const launches = [0, Math.floor(days * (0.25 + dice.next() * 0.15))];
  const arrivals: number[] = [];
  const activity: number[] = [];
  for (let day = 0; day < days; day += 1) {
    const weekday = weekdays[(firstDay + day + 4) % 7]!;
    const growth = 0.5 + day / days;
    const echo = (since: number, size: number): number => (day < since ? 0 : size * 0.6 ** (day - since));
    const sensation = echo(viral, 4) + launches.reduce((sum, launch) => sum + echo(launch, 2.2), 0);
    const noise = 0.85 + dice.next() * 0.3;
    arrivals.push((growth + sensation) * weekday * noise);
    activity.push((0.35 + growth + sensation * 0.5) * weekday * (0.93 + dice.next() * 0.14));
  }
  const sums = cumulated(arrivals);
  const whole = sums[days - 1]!;
  const total = activity.reduce((sum, share) => sum + share, 0);
  return {
    activity: Float64Array.from(activity, (share) => share / total),
    arrived: Int32Array.from(sums, (sum) => Math.max(1, Math.round((sum / whole) * users))),
  };
}
