import { clockOf } from '../segments/clock';
import { segmentCondition } from '../segments/segment-sql';
import { NOBODY, type RetentionQuery } from './retention-query';

/** Binds a value and gives its place, such as `$3`. */
export type Bind = (value: unknown) => string;

/** People who came in the range, with the first day of their cohort. Columns: client_id, first_day, cohort. */
export function newcomersSql(query: RetentionQuery, zone: string, bind: Bind): string {
  const { range, step, source, language, persona, people } = query;
  const inZone = bind(zone);
  const conditions = [
    `first_seen_at >= (${bind(range.from)}::date)::timestamp AT TIME ZONE ${inZone}`,
    `first_seen_at < (${bind(range.to)}::date + 1)::timestamp AT TIME ZONE ${inZone}`,
  ];
  if (source === NOBODY) conditions.push('source IS NULL');
  else if (source !== undefined) conditions.push(`source = ${bind(source)}`);
  if (language === NOBODY) conditions.push('language_code IS NULL');
  else if (language !== undefined) conditions.push(`language_code = ${bind(language)}`);
  if (persona !== undefined)
    conditions.push(
      `EXISTS (SELECT FROM tg_user_persona_days p WHERE p.client_id = u.client_id AND p.persona_id = ${bind(persona)})`,
    );
  if (people !== undefined) conditions.push(segmentCondition(people, clockOf(zone), bind, 'u.client_id'));
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
