import { today } from '../date-range';

/** What rules that speak of days go by. */
export interface Clock {
  timeZone: string;
  /** `YYYY-MM-DD` in that zone. */
  today: string;
}

export const clockOf = (timeZone: string): Clock => ({ timeZone, today: today(timeZone) });
