import { type FunnelQuery, type FunnelStep } from './funnel-query';

/** An event, with `at` as UTC milliseconds. */
export interface Deed {
  clientId: number;
  eventId: string;
  eventName: string;
  personaId: string | null;
  meta: Record<string, unknown>;
  at: number;
}

/** How far somebody came: when they began, and the moment of each step they reached. */
export interface Walk {
  clientId: number;
  beganAt: number;
  reachedAt: number[];
}

const HOUR = 3_600_000;

/** One person after the other, one event after the other. @param bounds of the range in UTC milliseconds */
export function slowFunnel(
  query: Pick<FunnelQuery, 'steps' | 'order' | 'windowHours'>,
  deeds: readonly Deed[],
  bounds: { begin: number; end: number },
): Walk[] {
  const people = [...new Set(deeds.map(({ clientId }) => clientId))];
  return people.flatMap((clientId) => {
    const own = deeds
      .filter((deed) => deed.clientId === clientId && deed.at >= bounds.begin)
      .sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1));
    const walk =
      query.order === 'ordered' ? inOrder(query, own, bounds.end) : inAnyOrder(query, own, bounds.end);
    return walk && walk.reachedAt.length > 0 ? [{ clientId, ...walk }] : [];
  });
}

type Steps = Pick<FunnelQuery, 'steps' | 'windowHours'>;

function inOrder(
  { steps, windowHours }: Steps,
  own: readonly Deed[],
  end: number,
): Omit<Walk, 'clientId'> | null {
  const reachedAt: number[] = [];
  let step = 0;
  let seen = 0;
  for (const deed of own) {
    const wanted = steps[step];
    if (!wanted) break;
    if (step === 0 && deed.at >= end) break;
    if (step > 0 && deed.at > reachedAt[0]! + windowHours * HOUR) break;
    if (!fits(wanted, deed)) continue;
    seen += 1;
    if (seen < wanted.times) continue;
    reachedAt.push(deed.at);
    step += 1;
    seen = 0;
  }
  return { beganAt: reachedAt[0] ?? 0, reachedAt };
}

function inAnyOrder(
  { steps, windowHours }: Steps,
  own: readonly Deed[],
  end: number,
): Omit<Walk, 'clientId'> | null {
  const first = own.find((deed) => deed.at < end && steps.some((step) => fits(step, deed)));
  if (!first) return null;
  const within = own.filter(({ at }) => at >= first.at && at <= first.at + windowHours * HOUR);
  const reachedAt: number[] = [];
  for (const step of steps) {
    const done = within.filter((deed) => fits(step, deed))[step.times - 1];
    if (!done) break;
    reachedAt.push(Math.max(done.at, reachedAt.at(-1) ?? 0));
  }
  return { beganAt: first.at, reachedAt };
}

function fits(step: FunnelStep, deed: Deed): boolean {
  if (deed.eventName !== step.event) return false;
  if (step.persona !== undefined && deed.personaId !== step.persona) return false;
  if (!step.meta) return true;
  let value: unknown = deed.meta;
  for (const key of step.meta.path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return (typeof value === 'string' || typeof value === 'number') && String(value) === step.meta.value;
}

/** As `percentile_cont` of SQL: between the two nearest values, in proportion. */
export function percentileOf(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}
