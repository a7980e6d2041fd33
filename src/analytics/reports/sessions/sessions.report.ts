import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { type Bind } from '../users/bounds';
import { pathsSql } from './paths-sql';
import {
  type PathEdge,
  type Paths,
  type PathsQuery,
  type SessionDay,
  type SessionFigures,
  type Sessions,
  type SessionsQuery,
} from './sessions-query';
import { beganWithin, sessionsSql } from './sessions-sql';

const NONE: SessionFigures = {
  sessions: 0,
  people: 0,
  medianMs: null,
  p90Ms: null,
  meanEvents: null,
  medianEvents: null,
};

/** How long people stay when they come, and what they do one after the other. */
@Injectable()
export class SessionsReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  async figures(query: SessionsQuery, signal?: AbortSignal): Promise<Sessions> {
    const { values, bind } = parameters();
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const rows = await this.analyses.ask<SessionFigures & { date: string | null }>(
      `WITH sessions AS (${sessionsSql(query, zone, bind)}
       ), within AS (
         SELECT *, (began_at AT TIME ZONE ${bind(zone)})::date AS day FROM sessions WHERE ${beganWithin(query, zone, bind)}
       )
       SELECT to_char(day, 'YYYY-MM-DD') AS date, count(*)::float8 AS sessions, count(DISTINCT client_id)::float8 AS people,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS "medianMs",
              percentile_cont(0.9) WITHIN GROUP (ORDER BY ms) AS "p90Ms",
              avg(events)::float8 AS "meanEvents",
              percentile_cont(0.5) WITHIN GROUP (ORDER BY events) AS "medianEvents"
       FROM within GROUP BY GROUPING SETS ((), (day)) ORDER BY day`,
      values,
      signal,
    );
    const days = rows.filter((row): row is SessionDay => row.date !== null);
    const all = rows.find(({ date }) => date === null);
    return { all: all ? figuresOf(all) : NONE, days };
  }

  /** @throws AnalysisTooLongError, or the signal's reason */
  async paths(query: PathsQuery, signal?: AbortSignal): Promise<Paths> {
    const { values, bind } = parameters();
    const rows = await this.analyses.ask<PathEdge & { all: number }>(
      `WITH ${pathsSql(query, this.env.ANALYTICS_TIME_ZONE, bind)}, counted AS (
         SELECT layer, event_name AS "from", next_name AS "to", count(*)::float8 AS sessions
         FROM legs GROUP BY 1, 2, 3
       )
       SELECT layer, "from", "to", sessions, (SELECT count(*)::float8 FROM legs WHERE layer = 0) AS "all"
       FROM counted ORDER BY sessions DESC, layer, "from", "to" NULLS LAST LIMIT ${bind(query.edges)}`,
      values,
      signal,
    );
    return {
      sessions: rows[0]?.all ?? 0,
      edges: rows.map(({ layer, from, to, sessions }) => ({ layer, from, to, sessions })),
    };
  }

  /**
   * The people who went one way, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  async people(
    query: PathsQuery,
    of: Omit<PathEdge, 'sessions'> & { limit: number; cursor?: string | undefined },
    signal?: AbortSignal,
  ): Promise<Page<FoundPerson>> {
    const { values, bind } = parameters();
    const rows = await this.analyses.ask<PersonRow>(
      `WITH ${pathsSql(query, this.env.ANALYTICS_TIME_ZONE, bind)}, found AS MATERIALIZED (
         SELECT client_id FROM legs WHERE layer = ${bind(of.layer)} AND event_name = ${bind(of.from)}
           AND next_name IS NOT DISTINCT FROM ${bind(of.to)}::text)
       ${peopleQuery('found', of, bind)}`,
      values,
      signal,
    );
    return peoplePage(rows, of.limit);
  }
}

const figuresOf = ({ sessions, people, medianMs, p90Ms, meanEvents, medianEvents }: SessionFigures) => ({
  sessions,
  people,
  medianMs,
  p90Ms,
  meanEvents,
  medianEvents,
});

function parameters(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}
