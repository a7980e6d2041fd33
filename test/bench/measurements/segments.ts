import { type Pool } from 'pg';
import { type Env } from '../../../src/config/env';
import { Analyses } from '../../../src/analytics/reports/analyses/analyses';
import { AudienceReport } from '../../../src/analytics/reports/audience/audience.report';
import { HeatmapReport } from '../../../src/analytics/reports/heatmap.report';
import { PersonasReport } from '../../../src/analytics/reports/personas.report';
import { RevenueReport } from '../../../src/analytics/reports/revenue/revenue.report';
import { type Rule, type SegmentRules } from '../../../src/analytics/reports/segments/segment-rules';
import { SegmentStore } from '../../../src/analytics/reports/segments/segment-store';
import { GroupRollups } from '../../../src/analytics/reports/segments/group/group-rollups';
import { Segments } from '../../../src/analytics/reports/segments/segments';

const DAYS = { from: '2026-08-25', to: '2026-11-20' };
const all = (...rules: Rule[]): SegmentRules => ({ version: 1, match: 'all', rules });
const wrote = (times: number): Rule => ({
  type: 'event',
  event: 'user_message',
  compare: 'atLeast',
  times,
  period: DAYS,
});

const segments = {
  'by what they are': all(
    { type: 'word', fact: 'language', is: 'oneOf', values: ['en', 'ru'] },
    { type: 'flag', fact: 'blocked', is: false },
  ),
  'by what they did on 90 days': all(
    wrote(3),
    { type: 'count', fact: 'days', compare: 'atLeast', times: 2, period: DAYS },
    { type: 'event', event: 'image_generated', compare: 'atMost', times: 0, period: DAYS },
  ),
  'by a persona, or by events of a kind': {
    ...all(
      { type: 'event', event: '(any)', persona: 'mira', compare: 'atLeast', times: 5, period: DAYS },
      { type: 'event', event: 'image_refresh', compare: 'atLeast', times: 1, period: DAYS },
    ),
    match: 'any',
  },
} satisfies Record<string, SegmentRules>;

/** Pages that are looked at through a segment; those that need each event of its people are free to take longer. */
export function groupQuestions(pool: Pool, env: Env): Record<string, () => Promise<unknown>> {
  const analyses = new Analyses(pool);
  const whom = { people: segments['by what they are'] };
  const rollups = () => new GroupRollups(analyses, env).of(whom);
  return {
    'analysis of the audience of a segment': () => new AudienceReport(pool).days(DAYS, 'UTC', rollups()),
    'analysis of the revenue of a segment': () =>
      new RevenueReport(analyses, env).revenue({ ...whom, range: DAYS, touch: 'first', by: 'month' }),
    'free analysis of the personas of a segment': () => new PersonasReport(pool).table(DAYS, 100, rollups()),
    'free analysis of the hours of a segment': () => new HeatmapReport(pool, env).cells(DAYS, rollups()),
  };
}

/** Counting, and showing some of the people, as the panel asks while somebody builds a segment. */
export function segmentQuestions(pool: Pool, env: Env): Record<string, () => Promise<unknown>> {
  const report = new Segments(new SegmentStore(pool), new Analyses(pool), pool, env);
  return Object.fromEntries(
    Object.entries(segments).map(([name, rules]) => [
      `analysis of a segment ${name}`,
      () => report.preview(rules),
    ]),
  );
}
