import { type Day } from '../../lib/format/days';

export interface AudienceDay {
  date: Day;
  dau: number;
  wau: number;
  mau: number;
  newcomers: number;
  returning: number;
  resurrected: number;
  dormant: number;
  blocked: number;
}

/** What a range of days comes to. Null where there is nothing to divide by. */
export interface AudienceSums {
  /** People of the thirty days that end with the range. */
  mau: number;
  /** How many of them are there on an average day of the range (DAU/MAU). */
  stickiness: number | null;
  newcomers: number;
  resurrected: number;
  dormant: number;
  /** How many came, or came back, for each who was lost: above 1 the audience grows. */
  quickRatio: number | null;
}

const sum = (days: readonly AudienceDay[], of: (day: AudienceDay) => number): number =>
  days.reduce((total, day) => total + of(day), 0);

export function sumsOf(days: readonly AudienceDay[]): AudienceSums {
  const newcomers = sum(days, (day) => day.newcomers);
  const resurrected = sum(days, (day) => day.resurrected);
  const dormant = sum(days, (day) => day.dormant);
  const monthly = sum(days, (day) => day.mau);
  return {
    mau: days.at(-1)?.mau ?? 0,
    stickiness: monthly > 0 ? sum(days, (day) => day.dau) / monthly : null,
    newcomers,
    resurrected,
    dormant,
    quickRatio: dormant > 0 ? (newcomers + resurrected) / dormant : null,
  };
}

export interface Bar {
  part: 'returning' | 'resurrected' | 'newcomers' | 'dormant';
  /** Share of the chart's height, and where it begins, from the top. */
  top: number;
  height: number;
}

/** How high the day with the most is, above and below the line. */
export function extent(days: readonly AudienceDay[]): { above: number; below: number } {
  return {
    above: Math.max(1, ...days.map(({ dau }) => dau)),
    below: Math.max(0, ...days.map(({ dormant }) => dormant)),
  };
}

/** The bars of a day: who was there stands on the line, who was lost hangs from it. */
export function barsOf(day: AudienceDay, { above, below }: { above: number; below: number }): Bar[] {
  const whole = above + below;
  const line = above / whole;
  const bars: Bar[] = [];
  let top = line;
  for (const part of ['returning', 'resurrected', 'newcomers'] as const) {
    const height = day[part] / whole;
    top -= height;
    if (height > 0) bars.push({ part, top, height });
  }
  if (day.dormant > 0) bars.push({ part: 'dormant', top: line, height: day.dormant / whole });
  return bars;
}
