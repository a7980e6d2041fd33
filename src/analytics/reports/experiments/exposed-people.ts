import { type Sitting } from '../analyses/analyses';
import { dayAt } from '../traces/day-at';
import { type WalkPeople } from '../traces/walk-people';
import { walkTraces } from '../traces/walk-traces';
import { type Proportion } from './always-valid';
import { type ExperimentPlan } from './experiment-query';
import { ExperimentWalk } from './experiment-walk';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;

export interface Walked {
  people: WalkPeople;
  walk: ExperimentWalk;
  /** The last moment of this person's window. */
  overAt: (person: number) => number;
}

export async function walkExperiment(sitting: Sitting, plan: ExperimentPlan, now: Date): Promise<Walked> {
  const windowMs = plan.windowHours * HOUR_MS;
  // Telegram dates what happens by whole seconds.
  const begin = Math.floor(plan.startedAt.getTime() / SECOND_MS) * SECOND_MS;
  const end = (plan.stoppedAt ?? now).getTime() + 1;
  const metrics = [plan.goal, ...plan.guards.map(({ event }) => event)];
  const walk = new ExperimentWalk(plan, metrics, { begin, end, windowMs });
  const before = Math.min(end + windowMs, now.getTime() + 1);
  const people = await walkTraces(sitting, { since: begin, before, whom: {}, zone: 'UTC' }, walk);
  return { people, walk, overAt: (person) => walk.exposedAt(person) + windowMs };
}

/** At each of some moments, in their order: whose window was over, and who of them had reached the metric. */
export function countedUntil(
  { people, walk, overAt }: Walked,
  variants: number,
  metric: number,
  moments: readonly number[],
): Proportion[][] {
  const counts = moments.map(() => Array.from({ length: variants }, () => ({ people: 0, converted: 0 })));
  for (let person = 0; person < people.size; person += 1) {
    const variant = walk.variantOf(person);
    const counted = variant !== undefined && counts[dayAt(moments, overAt(person)) + 1]?.[variant];
    if (!counted) continue;
    counted.people += 1;
    if (walk.hasReached(person, metric)) counted.converted += 1;
  }
  for (const [i, later] of counts.slice(1).entries())
    for (const [variant, counted] of later.entries()) {
      counted.people += counts[i]![variant]!.people;
      counted.converted += counts[i]![variant]!.converted;
    }
  return counts;
}

export function exposedBy({ people, walk }: Walked, variants: number): number[] {
  const exposed = new Array<number>(variants).fill(0);
  for (let person = 0; person < people.size; person += 1) {
    const variant = walk.variantOf(person);
    if (variant !== undefined) exposed[variant]! += 1;
  }
  return exposed;
}

export function crossedIn({ people, walk }: Walked): number {
  let crossed = 0;
  for (let person = 0; person < people.size; person += 1) if (walk.isCrossed(person)) crossed += 1;
  return crossed;
}
