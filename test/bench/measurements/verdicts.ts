import { type Pool } from 'pg';
import { Analyses } from '../../../src/analytics/reports/analyses/analyses';
import { type DateRange } from '../../../src/analytics/reports/date-range';
import { ExperimentsReport } from '../../../src/analytics/reports/experiments/experiments.report';
import { QualityReport } from '../../../src/analytics/reports/quality/quality.report';
import { type Env } from '../../../src/config/env';

/** What tells whether something is good. */
export function verdictQuestions(
  pool: Pool,
  env: Env,
  range: DateRange,
): Record<string, () => Promise<unknown>> {
  const analyses = new Analyses(pool);
  const quality = new QualityReport(analyses, env);
  const experiments = new ExperimentsReport(analyses, env);
  const plan = {
    id: 'welcome_text',
    variants: ['plain', 'inviting'].map((id) => ({ id, weight: 1 })),
    goal: 'premium_action/paid',
    guards: [{ event: 'bot_blocked', better: 'less' }],
    windowHours: 72,
    startedAt: new Date(range.from),
    stoppedAt: new Date(range.to),
  } as const;
  return {
    'analysis of quality': () => quality.quality({ range }),
    'analysis of an experiment': () => experiments.figures(plan),
  };
}
