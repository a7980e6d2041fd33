import { addDays } from '../../date-range';
import { chosenPeople } from '../../segments/chosen-people';
import { type Bind } from '../../users/bounds';
import { type ChurnQuery } from '../churn-query';
import { type Lifetimes } from './kaplan-meier';

/** Of so many values of a group a curve is drawn. */
export const LARGEST = 5;

/** Of those who have one value of a group, or of everybody (null). */
export type LifetimesOf = Lifetimes & { value: string | null };

export interface SurvivalClock {
  zone: string;
  now: Date;
}

/** Who came by the end of the range: the rest of a query that selects of `tg_users u`. */
export function whoCameSql(query: ChurnQuery, zone: string, bind: Bind): string {
  const conditions = [
    `u.first_seen_at < ${bind(addDays(query.range.to, 1))}::timestamp AT TIME ZONE ${bind(zone)}`,
    ...chosenPeople(query, zone, bind),
  ];
  return `FROM tg_users u WHERE ${conditions.join(' AND ')}`;
}

/** Whole days from the first event to the block, or until now. */
export const lifeDaysSql = (now: Date, bind: Bind): string =>
  `greatest(0, date_part('day', coalesce(u.blocked_at, ${bind(now)}::timestamptz) - u.first_seen_at))::int`;
