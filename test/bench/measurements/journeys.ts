import { type Pool } from 'pg';
import { type Env } from '../../../src/config/env';
import { Analyses } from '../../../src/analytics/reports/analyses/analyses';
import { type DateRange } from '../../../src/analytics/reports/date-range';
import { type FunnelQuery, type FunnelStep } from '../../../src/analytics/reports/funnel/funnel-query';
import { FunnelReport } from '../../../src/analytics/reports/funnel/funnel.report';
import { SessionsReport } from '../../../src/analytics/reports/sessions/sessions.report';

const step = (event: string, rest: Partial<FunnelStep> = {}): FunnelStep => ({ event, times: 1, ...rest });
const PAID = step('premium_action', { meta: { path: 'action', value: 'paid' } });
const USUAL = [
  step('start_command'),
  step('persona_selected'),
  step('story_selected'),
  step('user_message'),
  step('user_message', { times: 9 }),
  step('image_generated'),
  PAID,
];

/** What reads one event after the other of everybody, as the panel asks it. */
export function journeyQuestions(
  pool: Pool,
  env: Env,
  range: DateRange,
): Record<string, () => Promise<unknown>> {
  const funnel = new FunnelReport(new Analyses(pool), env);
  const sessions = new SessionsReport(new Analyses(pool), env);
  const ask = (steps: readonly FunnelStep[], rest: Partial<FunnelQuery> = {}) =>
    funnel.figures({ range, steps, order: 'ordered', windowHours: 168, ...rest });
  return {
    'analysis of the usual funnel': () => ask(USUAL),
    'analysis of a funnel in any order': () => ask(USUAL, { order: 'any' }),
    'free analysis of a funnel with conditions': () =>
      ask([
        step('start_command'),
        step('image_generated', { persona: 'mira' }),
        step('user_message', { meta: { path: 'kind', value: 'voice' } }),
      ]),
    'analysis of sessions': () => sessions.figures({ range }),
    'analysis of paths': () => sessions.paths({ range, depth: 4, edges: 40 }),
  };
}
