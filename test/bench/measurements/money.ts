import { type Pool } from 'pg';
import { type DateRange } from '../../../src/analytics/reports/date-range';
import { Analyses } from '../../../src/analytics/reports/analyses/analyses';
import { MarginReport } from '../../../src/analytics/reports/revenue/margin/margin.report';
import { RevenueReport } from '../../../src/analytics/reports/revenue/revenue.report';
import { SourcesReport } from '../../../src/analytics/reports/sources/sources.report';
import { type Env } from '../../../src/config/env';

/** Questions about links and money, by what they are called. */
export function moneyQuestions(
  pool: Pool,
  env: Env,
  range: DateRange,
): Record<string, () => Promise<unknown>> {
  const analyses = new Analyses(pool);
  const sources = new SourcesReport(analyses, env);
  const revenue = new RevenueReport(analyses, env);
  const margin = new MarginReport(analyses, env);
  const priced = { range, touch: 'first', currency: 'EUR', prices: [], order: 'best' } as const;
  return {
    'analysis of sources by first touch': () => sources.figures({ range, touch: 'first' }, []),
    'analysis of sources by last significant touch': () =>
      sources.figures({ range, touch: 'significant' }, []),
    'analysis of revenue': () => revenue.revenue({ range, touch: 'significant', by: 'month' }),
    'analysis of the margin by persona': () => margin.margin({ ...priced, by: 'persona' }),
    'analysis of the margin by person': () => margin.margin({ ...priced, by: 'user' }),
    'analysis of the margin by story': () => margin.margin({ ...priced, by: 'story' }),
    'analysis of the margin by last significant touch': () =>
      margin.margin({ ...priced, by: 'source', touch: 'significant' }),
  };
}
