import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { type Bind } from '../users/bounds';
import { NONE } from '../users/none';
import {
  type FunnelFigure,
  type FunnelFigures,
  type FunnelQuery,
  type FunnelSplit,
  type FunnelStepFigures,
} from './funnel-query';
import { funnelSql } from './funnel-sql';

/** As many groups as can be told apart; the smaller ones are left out. */
const MOST_GROUPS = 12;

interface Counted {
  /** Null for everybody. */
  key: string | null;
  step: number;
  people: number;
  /** Of those, whose window is not over. */
  open: number;
  median: number | null;
  p90: number | null;
}

const labelled: Record<FunnelSplit, string> = {
  source: `SELECT client_id, coalesce(source, '${NONE}') AS key FROM tg_users`,
  language: `SELECT client_id, coalesce(language_code, '${NONE}') AS key FROM tg_users`,
  persona: `SELECT DISTINCT client_id, persona_id AS key FROM tg_user_persona_days`,
};

/** How many do one thing after the other, and where the others stay. */
@Injectable()
export class FunnelReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * @param split puts people into groups as well; by persona somebody is in the group of each that they ever met
   * @throws AnalysisTooLongError, or the signal's reason
   */
  async figures(
    query: FunnelQuery,
    {
      split,
      now = new Date(),
      signal,
    }: { split?: FunnelSplit | undefined; now?: Date; signal?: AbortSignal } = {},
  ): Promise<FunnelFigures> {
    const { values, bind } = parameters();
    const steps = query.steps.map(
      (_, i) =>
        `SELECT ${i + 1} AS step, client_id, ${stillOpen(query, now, bind)} AS open, took FROM s${i + 1}`,
    );
    const figures = `count(*)::float8 AS people, count(*) FILTER (WHERE open)::float8 AS open,
      ${percentile(0.5)} AS median, ${percentile(0.9)} AS p90`;
    const groups = split
      ? `UNION ALL
         SELECT key, step, ${figures} FROM reached JOIN (${labelled[split]}) AS l USING (client_id)
         WHERE key IN (
           SELECT key FROM s1 JOIN (${labelled[split]}) AS k USING (client_id)
           GROUP BY key ORDER BY count(*) DESC, key LIMIT ${MOST_GROUPS})
         GROUP BY key, step`
      : '';
    const rows = await this.analyses.ask<Counted>(
      `WITH ${funnelSql(query, this.env.ANALYTICS_TIME_ZONE, bind)}, reached AS (${steps.join(' UNION ALL ')})
       SELECT NULL AS key, step, ${figures} FROM reached GROUP BY step ${groups} ORDER BY step, people DESC, key`,
      values,
      signal,
    );
    const keys = rows.flatMap(({ key, step }) => (step === 1 && key !== null ? [key] : []));
    const of = (key: string | null) =>
      stepsOf(
        query.steps.length,
        rows.filter((row) => row.key === key),
      );
    return { steps: of(null), groups: keys.map((key) => ({ key, steps: of(key) })) };
  }

  /**
   * The people behind a figure, the last seen first.
   * @param of a step from 1
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  async people(
    query: FunnelQuery,
    of: { step: number; figure: FunnelFigure; limit: number; cursor?: string | undefined },
    { now = new Date(), signal }: { now?: Date; signal?: AbortSignal } = {},
  ): Promise<Page<FoundPerson>> {
    const { values, bind } = parameters();
    // What comes after the step in question decides nothing but who went on.
    const steps = query.steps.slice(0, of.figure === 'reached' ? of.step : of.step + 1);
    const conditions: string[] = [];
    if (of.figure !== 'reached') {
      const open = stillOpen(query, now, bind);
      conditions.push(of.figure === 'waiting' ? open : `NOT ${open}`);
      if (steps.length > of.step) conditions.push(`client_id NOT IN (SELECT client_id FROM s${of.step + 1})`);
      // Who came to the end is neither lost nor waited for.
      else conditions.push('false');
    }
    const found = `SELECT client_id FROM s${of.step} WHERE ${conditions.join(' AND ') || 'true'}`;
    // In any order, when somebody began depends on all steps.
    const sql = funnelSql(
      query.order === 'any' ? query : { ...query, steps },
      this.env.ANALYTICS_TIME_ZONE,
      bind,
    );
    const rows = await this.analyses.ask<PersonRow>(
      `WITH ${sql}, found AS MATERIALIZED (${found}) ${peopleQuery('found', of, bind)}`,
      values,
      signal,
    );
    return peoplePage(rows, of.limit);
  }
}

const stillOpen = ({ windowHours }: FunnelQuery, now: Date, bind: Bind): string =>
  `(began_at + make_interval(hours => ${bind(windowHours)}::int) >= ${bind(now.toISOString())}::timestamptz)`;

const percentile = (share: number): string =>
  `percentile_cont(${share}) WITHIN GROUP (ORDER BY extract(epoch FROM took)::float8 * 1000)`;

function stepsOf(length: number, rows: readonly Counted[]): FunnelStepFigures[] {
  const known = new Map(rows.map((row) => [row.step, row]));
  return Array.from({ length }, (_, index) => {
    const own = known.get(index + 1);
    const next = known.get(index + 2);
    const before = known.get(index);
    const [people, open] = [own?.people ?? 0, own?.open ?? 0];
    const isLast = index === length - 1;
    const waiting = isLast ? 0 : open - (next?.open ?? 0);
    return {
      people,
      shareOfFirst: share(people, known.get(1)?.people),
      shareOfBefore: index === 0 ? null : share(people, before?.people),
      medianMs: own?.median ?? null,
      p90Ms: own?.p90 ?? null,
      lost: isLast ? 0 : people - (next?.people ?? 0) - waiting,
      waiting,
    };
  });
}

const share = (part: number, whole = 0): number | null => (whole > 0 ? part / whole : null);

function parameters(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}
