import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { today } from '../date-range';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { REPORTS_POOL } from '../reports-pool';
import { bracketSql, newcomersSql, periodSql } from './cohort-sql';
import { isOver } from './period-end';
import {
  BRACKETS,
  MAX_PERIODS,
  type RetentionCell,
  type RetentionCohort,
  type RetentionQuery,
} from './retention-query';

interface Counted {
  cohort: string;
  period: number | null;
  users: number;
}

/** Who comes back. Read from the days of people, never from events. */
@Injectable()
export class RetentionReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async cohorts(query: RetentionQuery): Promise<RetentionCohort[]> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const { rows } = await this.pool.query<Counted>(
      `WITH newcomers AS MATERIALIZED (${newcomersSql(query, this.env.ANALYTICS_TIME_ZONE, bind)}),
       returned AS (${returnedSql(query)})
       SELECT cohort::text, NULL AS period, count(*)::int AS users FROM newcomers GROUP BY cohort
       UNION ALL
       SELECT cohort::text, period, count(*)::int FROM returned GROUP BY cohort, period
       ORDER BY cohort, period NULLS FIRST`,
      values,
    );
    const day = today(this.env.ANALYTICS_TIME_ZONE);
    const cohorts: RetentionCohort[] = [];
    for (const { cohort, period, users } of rows) {
      if (period === null) cohorts.push({ cohort, users, cells: [] });
      else cohorts.at(-1)?.cells.push(cellOf(query, { cohort, period, users }, cohorts.at(-1)!.users, day));
    }
    return cohorts.map((cohort) => ({ ...cohort, cells: withoutGaps(query, cohort, day) }));
  }

  /**
   * The people behind one cell, or the whole cohort without a period, the newest first.
   * @throws InvalidCursorError
   */
  async people(
    query: RetentionQuery,
    cell: {
      cohort: string;
      period?: number | undefined;
      limit: number;
      cursor?: string | undefined;
    },
  ): Promise<Page<FoundPerson>> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const newcomers = newcomersSql(query, this.env.ANALYTICS_TIME_ZONE, bind);
    const conditions = [`n.cohort = ${bind(cell.cohort)}::date`];
    if (cell.period !== undefined)
      conditions.push(
        `EXISTS (SELECT FROM returned r WHERE r.client_id = n.client_id AND r.period = ${bind(cell.period)})`,
      );
    const { rows } = await this.pool.query<PersonRow>(
      `WITH newcomers AS (${newcomers}), returned AS (${returnedSql(query)}),
       found AS (SELECT client_id FROM newcomers n WHERE ${conditions.join(' AND ')})
       ${peopleQuery('found', cell, bind)}`,
      values,
    );
    return peoplePage(rows, cell.limit);
  }
}

/** Each person once a period in which they count as returned. Columns: client_id, cohort, period. */
function returnedSql({ step, kind }: RetentionQuery): string {
  const days = 'FROM newcomers n JOIN tg_user_days d ON d.client_id = n.client_id AND d.day >= n.first_day';
  if (kind === 'bracket')
    return `SELECT DISTINCT n.client_id, cohort, period ${days}
            CROSS JOIN LATERAL (SELECT ${bracketSql('(d.day - n.first_day)', BRACKETS)} AS period) AS b
            WHERE period IS NOT NULL`;
  const period = periodSql(step, 'cohort', 'd.day');
  if (kind === 'n-day')
    return `SELECT ${step === 'day' ? '' : 'DISTINCT'} n.client_id, cohort, ${period} AS period ${days}
            WHERE ${period} <= ${MAX_PERIODS}`;
  return `SELECT client_id, cohort, period
          FROM (SELECT n.client_id, cohort, max(${period}) AS latest ${days} GROUP BY 1, 2) AS l
          CROSS JOIN LATERAL generate_series(0, least(latest, ${MAX_PERIODS})) AS p (period)`;
}

const cellOf = (query: RetentionQuery, counted: Counted, size: number, day: string): RetentionCell => ({
  period: counted.period ?? 0,
  users: counted.users,
  share: counted.users / size,
  isOver: isOver(query, counted.cohort, counted.period ?? 0, day),
});

/** A period in which nobody returned is a figure too, once it has begun. */
function withoutGaps(
  query: RetentionQuery,
  { cohort, users, cells }: RetentionCohort,
  day: string,
): RetentionCell[] {
  const known = new Map(cells.map((cell) => [cell.period, cell]));
  const whole: RetentionCell[] = [];
  const last = query.kind === 'bracket' ? BRACKETS.length - 1 : MAX_PERIODS;
  for (let period = 0; period <= last; period += 1) {
    // The period before this one ends on the eve of this one.
    if (period > 0 && !known.has(period) && !isOver(query, cohort, period - 1, day)) break;
    whole.push(known.get(period) ?? cellOf(query, { cohort, period, users: 0 }, users, day));
  }
  return whole;
}
