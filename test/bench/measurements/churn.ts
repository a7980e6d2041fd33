import { type Pool } from 'pg';
import { Analyses } from '../../../src/analytics/reports/analyses/analyses';
import { ChurnReport } from '../../../src/analytics/reports/churn/churn.report';
import { type DateRange } from '../../../src/analytics/reports/date-range';
import { type Env } from '../../../src/config/env';

/** Who blocks the bot, as the panel asks it: of everybody, with what each of those who left did last. */
export function churnQuestions(
  pool: Pool,
  env: Env,
  range: DateRange,
): Record<string, () => Promise<unknown>> {
  const churn = new ChurnReport(new Analyses(pool), env);
  return {
    'analysis of churn': () => churn.figures({ range }),
    'analysis of survival by source': () => churn.survival({ range }, 'source'),
    'analysis of survival by persona': () => churn.survival({ range }, 'persona'),
  };
}
