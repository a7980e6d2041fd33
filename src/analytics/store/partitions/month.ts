/** A month in UTC, `YYYY-MM`: what one partition holds. */
export type Month = string;

/** @param time milliseconds since the epoch */
export const monthOf = (time: number): Month => new Date(time).toISOString().slice(0, 7);

export function monthAfter(month: Month): Month {
  const [year, index] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 7);
}

export const beginOf = (month: Month): string => `${month}-01 00:00:00+00`;

export const partitionOf = (month: Month): string => `tg_analytics_events_${month.replace('-', '_')}`;

/** @returns undefined for what is not the partition of a month, such as the default one */
export function monthIn(partition: string): Month | undefined {
  const [, year, month] = /^tg_analytics_events_(\d{4})_(\d{2})$/.exec(partition) ?? [];
  return year && month && `${year}-${month}`;
}
