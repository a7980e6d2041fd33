import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { today } from '../date-range';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { type ChosenSql, chosenSql } from '../segments/group/chosen-sql';
import { chargesSql, personaOfCharge, sourcedSql } from './charges-sql';
import { LIFETIME_DAYS, type PayersQuery, type Revenue, type RevenueQuery } from './revenue-query';

type Bind = (value: unknown) => string;

const MOST_GROUPS = 100;

/** Stars that came and went, by what `key` says; the largest first. */
const groupedSql = (key: string, label: string, from: string): string => `
  SELECT coalesce(jsonb_agg(g ORDER BY g.paid DESC, g.key), '[]') FROM (
    SELECT ${key} AS key, ${label} AS label, coalesce(sum(stars) FILTER (WHERE came), 0) AS paid,
           coalesce(-sum(stars) FILTER (WHERE NOT came), 0) AS refunded, count(*) FILTER (WHERE came) AS payments,
           count(DISTINCT client_id) FILTER (WHERE came) AS payers
    FROM ${from} GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT ${MOST_GROUPS}) AS g`;

/** What people pay. */
@Injectable()
export class RevenueReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  async revenue(query: RevenueQuery, signal?: AbortSignal): Promise<Revenue> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const bounds = this.boundsOf(query, bind);
    const { from, to, chosen } = bounds;
    const rows = await this.analyses.ask<{ revenue: Revenue }>(
      `WITH ${this.keyedSql(query, bounds)}, dates AS (
         SELECT d::date AS day FROM generate_series(${from}::date, ${to}::date, '1 day') AS d
       ), by_day AS (
         SELECT day, coalesce(sum(stars) FILTER (WHERE came), 0) AS paid,
                coalesce(-sum(stars) FILTER (WHERE NOT came), 0) AS refunded, count(*) FILTER (WHERE came) AS payments
         FROM keyed GROUP BY day
       ), sums AS (
         SELECT count(DISTINCT client_id) FILTER (WHERE came) AS payers, coalesce(sum(stars) FILTER (WHERE came), 0) AS paid,
                count(*) FILTER (WHERE came) AS payments, coalesce(-sum(stars) FILTER (WHERE NOT came), 0) AS refunded,
                count(*) FILTER (WHERE NOT came) AS refunds,
                count(*) FILTER (WHERE NOT came AND reason = 'charged-back') AS charged_back
         FROM keyed
       ), changes AS (
         SELECT meta->>'change' AS change, count(*) AS n FROM tg_analytics_events
         WHERE event_name = 'subscription_changed' AND ${inRange('created_at', bounds)} ${chosen.only()} GROUP BY 1
       ), first_days AS MATERIALIZED (
         SELECT first_day, count(*) AS users FROM (${this.newcomersSql(bounds)}) AS newcomers GROUP BY first_day
       ), cohort_sizes AS (
         SELECT ${cohortSql(query)} AS cohort, sum(users) AS users, max(first_day) AS youngest FROM first_days GROUP BY 1
       ), ages AS MATERIALIZED (
         -- Once for all cohorts, however few charges Postgres expects.
         SELECT ${cohortSql(query)} AS cohort, day - first_day AS age, sum(stars) AS stars
         FROM charges JOIN (${this.newcomersSql(bounds)}) AS newcomers USING (client_id) GROUP BY 1, 2
       ), lifetimes AS (
         SELECT s.cohort, days, coalesce(sum(c.stars), 0) AS stars, youngest + days < ${bind(today(this.env.ANALYTICS_TIME_ZONE))}::date AS is_over
         FROM cohort_sizes s CROSS JOIN unnest(${bind([...LIFETIME_DAYS])}::int[]) AS l (days)
         LEFT JOIN ages c ON c.cohort = s.cohort AND c.age <= days
         GROUP BY s.cohort, days, youngest
       ), cohorts AS (
         SELECT cohort, users, (
           SELECT jsonb_agg(jsonb_build_object('days', days, 'stars', stars, 'isOver', is_over) ORDER BY days)
           FROM lifetimes l WHERE l.cohort = s.cohort) AS "values"
         FROM cohort_sizes s
       )
       SELECT jsonb_build_object(
         'days', (SELECT jsonb_agg(jsonb_build_object('date', to_char(day, 'YYYY-MM-DD'), 'paid', coalesce(paid, 0),
                    'refunded', coalesce(refunded, 0), 'payments', coalesce(payments, 0)) ORDER BY day)
                  FROM dates LEFT JOIN by_day USING (day)),
         'plans', (${groupedSql('plan', 'plan', 'keyed')}),
         'personas', (${groupedSql('persona_id', 'persona_name', 'keyed LEFT JOIN tg_personas USING (persona_id)')}),
         'sources', (${groupedSql('code', 'code', 'keyed')}),
         'users', (${activeSql(bounds)}),
         'payers', payers, 'paid', paid, 'payments', payments, 'refunded', refunded, 'refunds', refunds,
         'chargedBack', charged_back,
         'subscriptions', '{"started": 0, "renewed": 0, "canceled": 0, "resumed": 0, "failed": 0}'::jsonb
           || coalesce((SELECT jsonb_object_agg(change, n) FROM changes
                        WHERE change IN ('started', 'renewed', 'canceled', 'resumed', 'failed')), '{}'),
         'outOfCredits', (SELECT count(*) FROM tg_analytics_events
                          WHERE event_name = 'premium_action' AND meta->>'action' = 'credits_spent'
                            AND ${inRange('created_at', bounds)} ${chosen.only()}),
         'cohorts', (SELECT coalesce(jsonb_agg(jsonb_build_object('cohort', cohort, 'users', users, 'values', "values")
                       ORDER BY cohort), '[]') FROM cohorts)
       ) AS revenue
       FROM sums`,
      values,
      signal,
    );
    const [row] = rows;
    if (!row) throw new Error('an aggregate gave no row');
    return row.revenue;
  }

  /**
   * The people behind a figure, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  async people(
    query: RevenueQuery,
    of: PayersQuery & { limit: number; cursor?: string | undefined },
    signal?: AbortSignal,
  ): Promise<Page<FoundPerson>> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const bounds = this.boundsOf(query, bind);
    const key = (column: string): string => `${column} IS NOT DISTINCT FROM ${bind(of.key)}`;
    const came = of.figure === 'paid' ? 'came' : 'NOT came';
    const found: Record<PayersQuery['by'], () => string> = {
      all: () => `SELECT client_id FROM keyed WHERE ${came}`,
      day: () => `SELECT client_id FROM keyed WHERE ${came} AND ${key('day::text')}`,
      plan: () => `SELECT client_id FROM keyed WHERE ${came} AND ${key('plan')}`,
      persona: () => `SELECT client_id FROM keyed WHERE ${came} AND ${key('persona_id')}`,
      source: () => `SELECT client_id FROM keyed WHERE ${came} AND ${key('code')}`,
      cohort: () =>
        `SELECT client_id FROM charges JOIN (${this.newcomersSql(bounds)}) AS newcomers USING (client_id)
         WHERE ${came} AND ${key(`${cohortSql(query)}::text`)}`,
    };
    const rows = await this.analyses.ask<PersonRow>(
      `WITH ${this.keyedSql(query, bounds)}, found AS (${found[of.by]()}) ${peopleQuery('found', of, bind)}`,
      values,
      signal,
    );
    return peoplePage(rows, of.limit);
  }

  private boundsOf(query: RevenueQuery, bind: Bind): Bounds {
    const { from, to } = query.range;
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { from: bind(from), to: bind(to), zone: bind(zone), chosen: chosenSql(query, zone, bind) };
  }

  /** Who came in the range, and on which day. */
  private newcomersSql(bounds: Bounds): string {
    return `SELECT client_id, (first_seen_at AT TIME ZONE ${bounds.zone})::date AS first_day
            FROM tg_users WHERE ${inRange('first_seen_at', bounds)} ${bounds.chosen.only()}`;
  }

  /** `keyed`: what came and went in the range, with all that it can be told by. */
  private keyedSql({ touch }: RevenueQuery, bounds: Bounds): string {
    const { from, to, zone, chosen } = bounds;
    return `
      ${chosen.table} ${chargesSql(`((${from}::date)::timestamp AT TIME ZONE ${zone})`, zone, chosen.only())}, ${sourcedSql(touch)},
      keyed AS MATERIALIZED (
        SELECT c.*, s.code, (${personaOfCharge('c')}) AS persona_id
        FROM charges c LEFT JOIN sourced s USING (event_id) WHERE c.day <= ${to}::date
      )`;
  }
}

/** Places of bound values, and whom the question is about. */
interface Bounds {
  from: string;
  to: string;
  zone: string;
  chosen: ChosenSql;
}

const cohortSql = ({ by }: RevenueQuery): string => `date_trunc('${by}', first_day::timestamp)::date`;

/** How many were there in the range. Of some people it is not counted beforehand. */
function activeSql({ from, to, chosen }: Bounds): string {
  const days = `day BETWEEN ${from}::date AND ${to}::date`;
  return chosen.table === ''
    ? `SELECT coalesce(sum(users), 0) FROM tg_day_gaps WHERE persona_id = '' AND ${days} AND previous_day < ${from}::date`
    : `SELECT count(DISTINCT client_id) FROM tg_user_days WHERE ${days} ${chosen.only()}`;
}

const inRange = (column: string, { from, to, zone }: Bounds): string =>
  `${column} >= (${from}::date)::timestamp AT TIME ZONE ${zone} AND ${column} < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`;
