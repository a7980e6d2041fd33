import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { today } from '../date-range';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { attributionSql } from './attribution-sql';
import { RETAINED_DAYS, type SourceFigure, type SourceFigures, type SourcesQuery } from './sources-query';

/** A bot may hand every person a link of their own; the largest are shown, and those that are asked for. */
const MOST = 500;

const among: Record<SourceFigure, string> = {
  starts: `SELECT client_id FROM touches WHERE code = :code AND at < (:to::date + 1)::timestamp AT TIME ZONE :zone`,
  people: 'SELECT client_id FROM people WHERE code IS NOT DISTINCT FROM :code',
  activated: 'SELECT client_id FROM people WHERE code IS NOT DISTINCT FROM :code AND activated',
  retained: 'SELECT client_id FROM people WHERE code IS NOT DISTINCT FROM :code AND retained',
  paid: 'SELECT client_id FROM money WHERE code IS NOT DISTINCT FROM :code AND came',
};

/** What links bring. */
@Injectable()
export class SourcesReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * The largest first; those of `codes` always, even with nothing to tell.
   * @throws AnalysisTooLongError, or the signal's reason
   */
  async figures(
    query: SourcesQuery,
    codes: readonly string[],
    signal?: AbortSignal,
  ): Promise<SourceFigures[]> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const ctes = attributionSql(query, zone, bind);
    const over = `(${bind(today(zone))}::date - ${RETAINED_DAYS.to})`;
    return this.analyses.ask<SourceFigures>(
      `WITH ${ctes}, pressed AS (
         SELECT code, count(*) AS starts FROM touches
         WHERE at < (${bind(query.range.to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)} GROUP BY code
       ), counted AS (
         SELECT code, count(*) AS people, count(*) FILTER (WHERE activated) AS activated,
                count(*) FILTER (WHERE retained) AS retained, count(*) FILTER (WHERE first_day < ${over}) AS retainable,
                min(first_day)::text AS first_day
         FROM people GROUP BY code
       ), earned AS (
         SELECT code, sum(stars) AS stars, count(DISTINCT client_id) FILTER (WHERE came) AS payers
         FROM money GROUP BY code
       ), earned_days AS (
         SELECT code, jsonb_agg(jsonb_build_object('day', day, 'stars', stars) ORDER BY day) AS days
         FROM (SELECT code, day, sum(stars) AS stars FROM money GROUP BY code, day) AS d GROUP BY code
       ), codes AS (
         SELECT code FROM counted UNION SELECT code FROM pressed UNION SELECT code FROM earned
         UNION SELECT unnest(${bind(codes)}::text[])
       ), ranked AS (
         SELECT c.code, coalesce(starts, 0)::float8 AS starts, coalesce(people, 0)::float8 AS people,
                coalesce(activated, 0)::float8 AS activated, coalesce(retained, 0)::float8 AS retained,
                coalesce(retainable, 0)::float8 AS retainable, coalesce(payers, 0)::float8 AS payers,
                coalesce(stars, 0)::float8 AS stars, first_day AS "firstDay", coalesce(days, '[]') AS "starDays",
                row_number() OVER (ORDER BY coalesce(people, 0) DESC, coalesce(starts, 0) DESC, c.code) AS rank
         FROM codes c
         -- No code is a group of its own; joining by text keeps a hash join possible.
         LEFT JOIN counted ON coalesce(counted.code, '') = coalesce(c.code, '')
         LEFT JOIN pressed ON pressed.code = c.code
         LEFT JOIN earned ON coalesce(earned.code, '') = coalesce(c.code, '')
         LEFT JOIN earned_days ON coalesce(earned_days.code, '') = coalesce(c.code, '')
       )
       SELECT code, starts, people, activated, retained, retainable, payers, stars, "firstDay", "starDays"
       FROM ranked WHERE rank <= ${MOST} OR code = ANY (${bind(codes)}::text[]) ORDER BY rank`,
      values,
      signal,
    );
  }

  /**
   * The people behind a figure, the last seen first.
   * @param of a figure of the row of `code`; null for the row of those without a link
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  async people(
    query: SourcesQuery,
    of: { code: string | null; figure: SourceFigure; limit: number; cursor?: string | undefined },
    signal?: AbortSignal,
  ): Promise<Page<FoundPerson>> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const ctes = attributionSql(query, this.env.ANALYTICS_TIME_ZONE, bind);
    const named: Record<string, () => string> = {
      code: () => `${bind(of.code)}::text`,
      to: () => bind(query.range.to),
      zone: () => bind(this.env.ANALYTICS_TIME_ZONE),
    };
    const found = among[of.figure].replace(/:(code|to|zone)\b/g, (_, name: string) => named[name]!());
    const rows = await this.analyses.ask<PersonRow>(
      `WITH ${ctes}, found AS (${found}) ${peopleQuery('found', of, bind)}`,
      values,
      signal,
    );
    return peoplePage(rows, of.limit);
  }
}
