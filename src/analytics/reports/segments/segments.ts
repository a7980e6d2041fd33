import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery } from '../people-page';
import { REPORTS_POOL } from '../reports-pool';
import { type Clock, clockOf } from './clock';
import { type SegmentRules } from './segment-rules';
import { segmentPeopleSql } from './segment-sql';
import { SegmentStore } from './segment-store';
import { parameters } from '../users/bounds';

/** How many a segment holds, among how many there are. */
export interface SegmentSize {
  people: number;
  of: number;
}

export interface SegmentPreview extends SegmentSize {
  sample: FoundPerson[];
}

const SAMPLE = 8;
const EVERYBODY = `SELECT coalesce(sum(users), 0)::float8 FROM tg_day_gaps
  WHERE persona_id = '' AND previous_day = '-infinity'`;

/** Who is in a segment: for reports, and for code that wants to treat some people in another way. */
@Injectable()
export class Segments {
  /** People handed out from one query. */
  protected readonly batch: number = 10_000;

  constructor(
    private readonly store: SegmentStore,
    private readonly analyses: Analyses,
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** What describes its people. @throws UnknownSegmentError */
  async rulesOf(segmentId: string): Promise<SegmentRules> {
    return (await this.store.one(segmentId)).rules;
  }

  /** A question about a segment, ready for a report. @throws UnknownSegmentError */
  async resolve<Q extends { segment?: string | undefined }>(
    question: Q,
  ): Promise<Omit<Q, 'segment'> & { people?: SegmentRules }> {
    const { segment, ...rest } = question;
    return segment === undefined ? rest : { ...rest, people: await this.rulesOf(segment) };
  }

  /** Whether somebody is in a segment now. Costs a few look-ups by their id. @throws UnknownSegmentError */
  async contains(segmentId: string, clientId: number): Promise<boolean> {
    const rules = await this.rulesOf(segmentId);
    const { values, bind } = parameters();
    const alone = [`u.client_id = ${bind(clientId)}::bigint`];
    const { rowCount } = await this.pool.query(segmentPeopleSql(rules, this.clock(), bind, alone), values);
    return rowCount === 1;
  }

  /**
   * Ids of everybody in a segment, in their order. Read part by part: who enters or leaves meanwhile may be missed.
   * @throws UnknownSegmentError
   */
  async *people(segmentId: string, signal?: AbortSignal): AsyncGenerator<number, void, void> {
    const rules = await this.rulesOf(segmentId);
    for (let last: number | undefined; ;) {
      const { values, bind } = parameters();
      const after = last === undefined ? [] : [`u.client_id > ${bind(last)}::bigint`];
      const rows = await this.analyses.ask<{ clientId: number }>(
        `SELECT client_id::float8 AS "clientId" FROM (${segmentPeopleSql(rules, this.clock(), bind, after)}) AS s
         ORDER BY client_id LIMIT ${this.batch}`,
        values,
        signal,
      );
      for (const { clientId } of rows) yield clientId;
      if (rows.length < this.batch) return;
      last = rows.at(-1)?.clientId;
    }
  }

  /** @throws AnalysisTooLongError */
  async count(rules: SegmentRules, signal?: AbortSignal): Promise<SegmentSize> {
    const { values, bind } = parameters();
    const found = segmentPeopleSql(rules, this.clock(), bind);
    const [size] = await this.analyses.ask<SegmentSize>(
      `SELECT (SELECT count(*)::float8 FROM (${found}) AS s) AS people, (${EVERYBODY}) AS of`,
      values,
      signal,
    );
    return size ?? { people: 0, of: 0 };
  }

  /** The size of what rules describe, and some of its people. @throws AnalysisTooLongError */
  async preview(rules: SegmentRules, signal?: AbortSignal): Promise<SegmentPreview> {
    const { values, bind } = parameters();
    const found = segmentPeopleSql(rules, this.clock(), bind);
    // Nobody is still one line, with nobody in it.
    const rows = await this.analyses.ask<SegmentSize & FoundPerson & { exact: string }>(
      `WITH found AS MATERIALIZED (${found})
       SELECT s.*, (SELECT count(*)::float8 FROM found) AS people, (${EVERYBODY}) AS of
       FROM (VALUES (true)) AS o (one) LEFT JOIN (${peopleQuery('found', { limit: SAMPLE }, bind)}) AS s ON true`,
      values,
      signal,
    );
    const { people = 0, of = 0 } = rows[0] ?? {};
    return { people, of, sample: people === 0 ? [] : peoplePage(rows, SAMPLE).items };
  }

  /** Page after page, the last seen first. @throws InvalidCursorError, AnalysisTooLongError */
  async page(
    rules: SegmentRules,
    paging: { limit: number; cursor?: string | undefined },
    signal?: AbortSignal,
  ): Promise<Page<FoundPerson>> {
    const { values, bind } = parameters();
    const found = segmentPeopleSql(rules, this.clock(), bind);
    const rows = await this.analyses.ask<FoundPerson & { exact: string }>(
      `WITH found AS MATERIALIZED (${found}) ${peopleQuery('found', paging, bind)}`,
      values,
      signal,
    );
    return peoplePage(rows, paging.limit);
  }

  private clock(): Clock {
    return clockOf(this.env.ANALYTICS_TIME_ZONE);
  }
}
