import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type DateRange } from './date-range';
import { REPORTS_POOL } from './reports-pool';
import { clockOf } from './segments/clock';
import { type SegmentRules } from './segments/segment-rules';
import { segmentCondition } from './segments/segment-sql';

export interface BreakdownItem {
  /** The deep link's payload, the language code or the story's id; empty where there is none. */
  key: string;
  label: string;
  users: number;
  messages: number;
}

const ofNewcomers =
  (column: string) =>
  (people: string): string => `
  SELECT coalesce(${column}, '') AS key, coalesce(${column}, '') AS label, count(*)::float8 AS users,
         sum(messages)::float8 AS messages
  FROM tg_users
  WHERE first_seen_at >= ($1::date)::timestamp AT TIME ZONE $3 AND first_seen_at < ($2::date + 1)::timestamp AT TIME ZONE $3
    AND ${people}
  GROUP BY 1 ORDER BY users DESC, key LIMIT $4`;

/** `source` and `language` split the people who came in the range; `story` those who opened one in it. */
const queries = {
  source: ofNewcomers('source'),
  language: ofNewcomers('language_code'),
  story: (people: string) => `
    SELECT meta->>'storyId' AS key, coalesce(max(meta->>'storyTitle'), meta->>'storyId') AS label,
           count(DISTINCT client_id)::float8 AS users, count(*)::float8 AS messages
    FROM tg_analytics_events
    WHERE event_name = 'story_selected' AND meta ? 'storyId'
      AND created_at >= ($1::date)::timestamp AT TIME ZONE $3 AND created_at < ($2::date + 1)::timestamp AT TIME ZONE $3
      AND ${people}
    GROUP BY 1 ORDER BY users DESC, key LIMIT $4`,
} as const;

export type BreakdownBy = keyof typeof queries;
export const breakdowns = Object.keys(queries) as [BreakdownBy, ...BreakdownBy[]];

/** Where people come from, what they speak, what they open. */
@Injectable()
export class BreakdownReport {
  constructor(
    @Inject(REPORTS_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @param people rules of the segment that is looked at; everybody without */
  async items(
    by: BreakdownBy,
    { from, to }: DateRange,
    limit: number,
    people?: SegmentRules,
  ): Promise<BreakdownItem[]> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const values: unknown[] = [from, to, zone, limit];
    const narrowed = people
      ? segmentCondition(people, clockOf(zone), (value) => `$${values.push(value)}`)
      : 'true';
    const { rows } = await this.pool.query<BreakdownItem>(queries[by](narrowed), values);
    return rows;
  }
}
