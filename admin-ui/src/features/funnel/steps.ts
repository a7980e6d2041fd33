/** What somebody must have done; see `/api/docs`. */
export interface FunnelStep {
  event: string;
  /** Which such event counts: the n-th after the step before. */
  times: number;
  persona?: string;
  meta?: { path: string; value: string };
}

export const MOST_STEPS = 10;
export const MOST_TIMES = 1000;

const step = (event: string, rest: Partial<FunnelStep> = {}): FunnelStep => ({ event, times: 1, ...rest });

/** From the first /start to the first Star: what a page without a question in its address asks. */
export const usualSteps: readonly FunnelStep[] = [
  step('start_command'),
  step('persona_selected'),
  step('story_selected'),
  step('user_message'),
  step('user_message', { times: 9 }),
  step('image_generated'),
  step('premium_action', { meta: { path: 'action', value: 'paid' } }),
];

/** Keys of meta worth asking for, by event. */
export const knownPaths: Readonly<Record<string, readonly string[]>> = {
  start_command: ['payload'],
  command: ['command'],
  user_message: ['kind'],
  story_selected: ['storyId'],
  premium_action: ['action', 'plan'],
  subscription_changed: ['change', 'plan'],
  answer_rated: ['rating'],
  experiment_exposed: ['experimentId', 'variant'],
  image_generated: ['model'],
  ai_message: ['model', 'ending'],
};

// `-` stands between steps and `.` between the parts of one, because an address shows both as they are.
const escape = (text: string): string =>
  encodeURIComponent(text).replace(/[-.]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** "start_command-user_message.9-premium_action.1..action.paid": event, times, persona, key of meta, its value. */
export const encodeSteps = (steps: readonly FunnelStep[]): string =>
  steps
    .map(({ event, times, persona = '', meta }) =>
      [event, times === 1 ? '' : String(times), persona, meta?.path ?? '', meta?.value ?? '']
        .map(escape)
        .join('.')
        .replace(/\.+$/, ''),
    )
    .join('-');

/** The steps of an address; the usual ones where it makes no sense. */
export function decodeSteps(text: string | null): readonly FunnelStep[] {
  if (!text) return usualSteps;
  try {
    const steps = text.split('-').map((part): FunnelStep => {
      const [event = '', times = '', persona, path, value] = part.split('.').map(decodeURIComponent);
      if (!event) throw new Error('a step without an event');
      return {
        event,
        times: Math.min(MOST_TIMES, Math.max(1, Math.floor(Number(times)) || 1)),
        ...(persona && { persona }),
        ...(path && value && { meta: { path, value } }),
      };
    });
    return steps.slice(0, MOST_STEPS);
  } catch {
    return usualSteps;
  }
}

const sameDeed = (one: FunnelStep, other: FunnelStep | undefined): boolean =>
  other !== undefined &&
  one.event === other.event &&
  one.persona === other.persona &&
  one.meta?.path === other.meta?.path &&
  one.meta?.value === other.meta?.value;

/** Which of its kind a step is, counted over the equal steps just before it: nine more after the first is the tenth. */
export function ordinalOf(steps: readonly FunnelStep[], index: number): number {
  let nth = steps[index]?.times ?? 1;
  for (let at = index; at > 0 && sameDeed(steps[at]!, steps[at - 1]); at -= 1) nth += steps[at - 1]!.times;
  return nth;
}
