import { type Bind } from './attribution-sql';
import { RETAINED_DAYS, type SourceFigures, type SourcesQuery } from './sources-query';

/** Who came by a link. */
export type CountedSource = Pick<
  SourceFigures,
  'code' | 'people' | 'activated' | 'retained' | 'retainable' | 'firstDay'
>;
/** How often a link was followed, and what was paid. */
export type EarnedSource = Pick<SourceFigures, 'code' | 'starts' | 'payers' | 'stars' | 'starDays'>;

/** @param day today, by which the days to be retained are over or not */
export const countedSql =
  (day: string) =>
  (bind: Bind): string => `
    counted AS (
      SELECT code, count(*)::float8 AS people, count(*) FILTER (WHERE activated)::float8 AS activated,
             count(*) FILTER (WHERE retained)::float8 AS retained,
             count(*) FILTER (WHERE first_day < ${bind(day)}::date - ${RETAINED_DAYS.to})::float8 AS retainable,
             min(first_day)::text AS "firstDay"
      FROM people GROUP BY code
    )
    SELECT * FROM counted`;

export const EARNED = (bind: Bind, { range }: SourcesQuery, zone: string): string => `
    pressed AS (
      SELECT code, count(*) AS starts FROM touches
      WHERE at < (${bind(range.to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)} GROUP BY code
    ), earned AS (
      SELECT code, sum(stars) AS stars, count(DISTINCT client_id) FILTER (WHERE came) AS payers
      FROM money GROUP BY code
    ), earned_days AS (
      SELECT code, jsonb_agg(jsonb_build_object('day', day, 'stars', stars) ORDER BY day) AS days
      FROM (SELECT code, day, sum(stars) AS stars FROM money GROUP BY code, day) AS d GROUP BY code
    )
    SELECT c.code, coalesce(starts, 0)::float8 AS starts, coalesce(payers, 0)::float8 AS payers,
           coalesce(stars, 0)::float8 AS stars, coalesce(days, '[]') AS "starDays"
    FROM (SELECT code FROM pressed UNION SELECT code FROM earned) AS c
    LEFT JOIN pressed ON pressed.code = c.code
    -- No code is a group of its own; joining by text keeps a hash join possible.
    LEFT JOIN earned ON coalesce(earned.code, '') = coalesce(c.code, '')
    LEFT JOIN earned_days ON coalesce(earned_days.code, '') = coalesce(c.code, '')`;

/** Both halves of every link, the largest first: so many of them, and those of `codes`. */
export function joined(
  counted: readonly CountedSource[],
  earned: readonly EarnedSource[],
  codes: readonly string[],
  most: number,
): SourceFigures[] {
  const all = new Map<string | null, SourceFigures>();
  const merge = (part: Partial<SourceFigures> & Pick<SourceFigures, 'code'>): void =>
    void all.set(part.code, { ...NOTHING, ...all.get(part.code), ...part });
  for (const code of codes) merge({ code });
  counted.forEach(merge);
  earned.forEach(merge);
  const named = new Set<string | null>(codes);
  return [...all.values()]
    .sort((a, b) => b.people - a.people || b.starts - a.starts || ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
    .filter(({ code }, index) => index < most || named.has(code));
}

const NOTHING: Omit<SourceFigures, 'code'> = {
  starts: 0,
  people: 0,
  activated: 0,
  retained: 0,
  retainable: 0,
  payers: 0,
  stars: 0,
  firstDay: null,
  starDays: [],
};
