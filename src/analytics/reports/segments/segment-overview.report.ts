import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { ALL_TIME, type DateRange, lastDays, periodBefore } from '../date-range';
import { type PopularPersona, type Stats, type Totals } from '../overview.report';
import { type SeriesPoint, type SeriesStep } from '../series.report';
import { type Bind } from '../users/bounds';
import { clockOf } from './clock';
import { type SegmentRules } from './segment-rules';
import { segmentPeopleSql } from './segment-sql';

const POPULAR = 10;

/**
 * The figures of the overview for some of the people. What is counted for everybody together knows nobody, so these are
 * read from the days of each person.
 */
@Injectable()
export class SegmentOverviewReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Without a range the totals are of all time and the series is of the last 30 days. */
  async stats(
    people: SegmentRules,
    range: DateRange | undefined,
    { compare, signal }: { compare?: 'previous' | undefined; signal?: AbortSignal } = {},
  ): Promise<Stats> {
    const shown = range ?? lastDays(this.env.ANALYTICS_TIME_ZONE);
    const [totals, popularPersonas, days, previous] = await Promise.all([
      this.totals(people, range ?? ALL_TIME, signal),
      this.personas(people, range ?? ALL_TIME, signal),
      this.points(people, shown, 'day', signal),
      compare && this.totals(people, periodBefore(shown), signal),
    ]);
    const series = days.map(({ at, users, ...rest }) => ({
      date: at.slice(0, 10),
      users,
      activeUsers: users,
      ...rest,
    }));
    return { ...totals, popularPersonas, series, ...(previous && { previous }) };
  }

  /** Slot by slot, those in which nobody was there included. */
  points(
    people: SegmentRules,
    range: DateRange,
    step: SeriesStep,
    signal?: AbortSignal,
  ): Promise<SeriesPoint[]> {
    return this.ask<SeriesPoint>(
      people,
      (bind) => (step === 'hour' ? this.hours(range, bind) : this.daysOrWeeks(range, step, bind)),
      signal,
    );
  }

  private async totals(people: SegmentRules, { from, to }: DateRange, signal?: AbortSignal): Promise<Totals> {
    const [totals] = await this.ask<Totals>(
      people,
      (bind) => {
        const [first, last, zone] = [bind(from), bind(to), bind(this.env.ANALYTICS_TIME_ZONE)];
        const day = `(first_seen_at AT TIME ZONE ${zone})::date`;
        return `
          , known AS (
            SELECT count(*)::float8 AS "totalUsers", (count(*) FILTER (WHERE ${day} >= ${first}::date))::float8 AS "newUsers"
            FROM tg_users JOIN people USING (client_id) WHERE ${day} <= ${last}::date
          ), done AS (
            SELECT count(DISTINCT client_id)::float8 AS "activeUsers",
                   coalesce(sum(user_messages + ai_messages), 0)::float8 AS "totalMessages",
                   coalesce(sum(user_messages), 0)::float8 AS "userMessages",
                   coalesce(sum(ai_messages), 0)::float8 AS "aiMessages", coalesce(sum(images), 0)::float8 AS "totalImages"
            FROM tg_user_days JOIN people USING (client_id) WHERE day BETWEEN ${first}::date AND ${last}::date
          ) SELECT * FROM known, done`;
      },
      signal,
    );
    // An aggregate always gives one line.
    return totals!;
  }

  private personas(
    people: SegmentRules,
    { from, to }: DateRange,
    signal?: AbortSignal,
  ): Promise<PopularPersona[]> {
    return this.ask<PopularPersona>(
      people,
      (bind) => `
        SELECT m.persona_id AS "personaId", coalesce(persona_name, m.persona_id) AS "personaName", users, messages, images
        FROM (SELECT persona_id, count(DISTINCT client_id)::float8 AS users, sum(messages)::float8 AS messages,
                     sum(images)::float8 AS images
              FROM tg_user_persona_days JOIN people USING (client_id)
              WHERE day BETWEEN ${bind(from)}::date AND ${bind(to)}::date GROUP BY persona_id) AS m
        LEFT JOIN tg_personas n USING (persona_id)
        ORDER BY users DESC, messages DESC, m.persona_id LIMIT ${POPULAR}`,
      signal,
    );
  }

  private daysOrWeeks({ from, to }: DateRange, step: 'day' | 'week', bind: Bind): string {
    const [first, last, by, zone] = [bind(from), bind(to), bind(step), bind(this.env.ANALYTICS_TIME_ZONE)];
    const firstDay = `(first_seen_at AT TIME ZONE ${zone})::date`;
    return `
      , steps AS (
        SELECT generate_series(date_trunc(${by}, ${first}::timestamp), ${last}::timestamp, ('1 ' || ${by})::interval) AS step
      ), done AS (
        SELECT date_trunc(${by}, day::timestamp) AS step, count(DISTINCT client_id) AS users,
               sum(user_messages + ai_messages) AS messages, sum(images) AS images
        FROM tg_user_days JOIN people USING (client_id)
        WHERE day BETWEEN ${first}::date AND ${last}::date GROUP BY 1
      ), newcomers AS (
        SELECT date_trunc(${by}, ${firstDay}::timestamp) AS step, count(*) AS new_users
        FROM tg_users JOIN people USING (client_id)
        WHERE ${firstDay} BETWEEN ${first}::date AND ${last}::date GROUP BY 1
      ) ${slots('step')}`;
  }

  private hours({ from, to }: DateRange, bind: Bind): string {
    const zone = bind(this.env.ANALYTICS_TIME_ZONE);
    const since = `(${bind(from)}::date)::timestamp AT TIME ZONE ${zone}`;
    const before = `(${bind(to)}::date + 1)::timestamp AT TIME ZONE ${zone}`;
    const hourOf = (moment: string): string =>
      `date_trunc('hour', ${moment} AT TIME ZONE ${zone}) AT TIME ZONE ${zone}`;
    return `
      , steps AS (
        SELECT generate_series(${since}, ${before} - interval '1 hour', '1 hour') AS step
      ), done AS (
        SELECT ${hourOf('created_at')} AS step, count(DISTINCT client_id) AS users,
               count(*) FILTER (WHERE event_name IN ('user_message', 'ai_message')) AS messages,
               count(*) FILTER (WHERE event_name = 'image_generated') AS images
        FROM tg_analytics_events JOIN people USING (client_id)
        WHERE created_at >= ${since} AND created_at < ${before} GROUP BY 1
      ), newcomers AS (
        SELECT ${hourOf('first_seen_at')} AS step, count(*) AS new_users
        FROM tg_users JOIN people USING (client_id)
        WHERE first_seen_at >= ${since} AND first_seen_at < ${before} GROUP BY 1
      ) ${slots(`step AT TIME ZONE ${zone}`)}`;
  }

  private ask<Row extends object>(
    people: SegmentRules,
    rest: (bind: Bind) => string,
    signal: AbortSignal | undefined,
  ): Promise<Row[]> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const found = segmentPeopleSql(people, clockOf(this.env.ANALYTICS_TIME_ZONE), bind);
    return this.analyses.ask<Row>(`WITH people AS MATERIALIZED (${found}) ${rest(bind)}`, values, signal);
  }
}

const slots = (local: string): string => `
  SELECT to_char(${local}, 'YYYY-MM-DD"T"HH24:MI') AS at, coalesce(users, 0)::float8 AS users,
         coalesce(new_users, 0)::float8 AS "newUsers", coalesce(messages, 0)::float8 AS messages,
         coalesce(images, 0)::float8 AS images
  FROM steps LEFT JOIN done USING (step) LEFT JOIN newcomers USING (step) ORDER BY step`;
