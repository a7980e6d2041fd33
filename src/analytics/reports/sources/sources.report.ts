import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { attributionSql } from './attribution-sql';
import { joined } from './source-halves';
import { sourcesFromTraces } from './sources-from-traces';
import { type SourceFigure, type SourceFigures, type SourcesQuery } from './sources-query';

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
    const { counted, earned } = await this.analyses.sit(
      (sitting) => sourcesFromTraces(sitting, query, zone, new Date()),
      signal,
    );
    return joined(counted, earned, codes, MOST);
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
