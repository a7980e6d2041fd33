import { chosenPeople } from '../segments/chosen-people';
import { type Bind } from '../users/bounds';
import { type RetentionQuery } from './retention-query';

/** People who came in the range, with the first day of their cohort. Columns: client_id, first_day, cohort. */
export function newcomersSql(query: RetentionQuery, zone: string, bind: Bind): string {
  const { range, step } = query;
  const inZone = bind(zone);
  const conditions = [
    `first_seen_at >= (${bind(range.from)}::date)::timestamp AT TIME ZONE ${inZone}`,
    `first_seen_at < (${bind(range.to)}::date + 1)::timestamp AT TIME ZONE ${inZone}`,
    ...chosenPeople(query, zone, bind),
  ];
  return `
    SELECT client_id, first_day, date_trunc('${step}', first_day::timestamp)::date AS cohort
    FROM (SELECT client_id, (first_seen_at AT TIME ZONE ${inZone})::date AS first_day
          FROM tg_users u WHERE ${conditions.join(' AND ')}) AS came`;
}

/** Periods between the cohort and a day of somebody in it; both may be expressions. */
export function periodSql(step: RetentionQuery['step'], cohort: string, day: string): string {
  if (step === 'day') return `(${day} - ${cohort})`;
  if (step === 'week') return `((date_trunc('week', ${day}::timestamp)::date - ${cohort}) / 7)`;
  const months = (date: string): string =>
    `(extract(year FROM ${date})::int * 12 + extract(month FROM ${date})::int)`;
  return `(${months(day)} - ${months(cohort)})`;
}

/** Which bracket so many days after the first fall into; null for none. */
export const bracketSql = (days: string, brackets: readonly number[]): string =>
  `CASE WHEN ${days} < 1 THEN NULL ${brackets.map((last, index) => `WHEN ${days} <= ${last} THEN ${index}`).join(' ')} END`;
