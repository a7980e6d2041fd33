export const groups = ['persona', 'source', 'language', 'life'] as const;
export type ChurnGroup = (typeof groups)[number];
export const groupOf = (text: string | null): ChurnGroup => groups.find((id) => id === text) ?? 'persona';

export interface ChurnCounts {
  people: number;
  left: number;
  back: number;
}

export interface ChurnRow extends ChurnCounts {
  group: ChurnGroup;
  value: string;
}

export interface Ending {
  /** The oldest first. */
  events: string[];
  people: number;
}

export interface LeftPerson {
  clientId: number;
  firstName: string | null;
  username: string | null;
  blockedAt: string;
  isBack: boolean;
  events: { eventName: string; createdAt: string }[];
}

export interface Churn {
  all: ChurnCounts & { blocks: number };
  rows: ChurnRow[];
  /** Of how many the last events were read. */
  looked: number;
  last: Ending[];
  endings: Ending[];
  recent: LeftPerson[];
}

export interface SurvivalCurve {
  /** Null for everybody. */
  value: string | null;
  people: number;
  left: number;
  days: number;
  steps: { day: number; survival: number; low: number; high: number }[];
}

/** "?open=left.source.ad": what a figure counts, and in which row. */
export const figureName = (figure: string, group?: string, value?: string): string =>
  group === undefined || value === undefined ? figure : [figure, group, value].join('.');

export function figureOf(name: string | null): { figure: string; group?: string; value?: string } | null {
  const [, figure, group, value] =
    /^(people|left|back)(?:\.(persona|source|language|life|last)\.(.+))?$/.exec(name ?? '') ?? [];
  if (figure === undefined) return null;
  return group === undefined || value === undefined ? { figure } : { figure, group, value };
}

/** The curve as corners of its stairs, from everybody on day 0 to the last day: days and shares. */
export function stairs(
  { steps, days }: Pick<SurvivalCurve, 'steps' | 'days'>,
  of: 'survival' | 'low' | 'high' = 'survival',
): [day: number, share: number][] {
  const corners: [number, number][] = [[0, 1]];
  for (const step of steps) corners.push([step.day, corners.at(-1)![1]], [step.day, step[of]]);
  corners.push([days, corners.at(-1)![1]]);
  return corners;
}

/** What of a curve is left after a day. */
export const shareAfter = ({ steps }: Pick<SurvivalCurve, 'steps'>, day: number): number =>
  steps.findLast((step) => step.day <= day)?.survival ?? 1;
