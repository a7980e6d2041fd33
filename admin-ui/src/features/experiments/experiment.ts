export type Better = 'less' | 'more';
export interface Guard {
  event: string;
  better: Better;
}

/** What is tried, as the API tells it. */
export interface Experiment {
  id: string;
  name: string;
  note: string;
  status: 'draft' | 'running' | 'stopped';
  variants: { id: string; weight: number }[];
  audience: { share?: number; languages?: string[] };
  /** Name of an event, or `name/detail`. */
  goal: string;
  windowHours: number;
  guards: Guard[];
  startedAt: string | null;
  stoppedAt: string | null;
  shippedVariant: string | null;
  /** False for what the code knows and nobody planned yet. */
  isPlanned: boolean;
  /** Variants that the running code knows; null where it knows no such experiment. */
  knownVariants: string[] | null;
}

export type Plan = Pick<
  Experiment,
  'name' | 'note' | 'variants' | 'audience' | 'goal' | 'windowHours' | 'guards'
>;

export const PAID = 'premium_action/paid';

/** The plan to edit. A draft also offers what the code has learnt since it was written, to nobody as yet. */
export const planOf = (experiment: Experiment): Plan => {
  const { name, note, variants, audience, goal, windowHours, guards, status, knownVariants } = experiment;
  const isNew = (id: string): boolean => variants.every((variant) => variant.id !== id);
  const learnt = status === 'draft' ? (knownVariants ?? []).filter(isNew) : [];
  const all = [...variants, ...learnt.map((id) => ({ id, weight: 0 }))];
  return { name, note, variants: all, audience, goal, windowHours, guards };
};

/** Whether saving would change nothing. */
export const isSame = (one: Plan, other: Plan): boolean => {
  const told = ({ audience: { share, languages }, ...plan }: Plan): string =>
    JSON.stringify([{ ...plan, name: plan.name.trim() }, share ?? 1, languages ?? []]);
  return told(one) === told(other);
};

/** Part of those who take part, from 0 to 1. */
export function partOf(variants: Experiment['variants'], id: string): number {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const own = variants.find((variant) => variant.id === id)?.weight ?? 0;
  return total === 0 ? 0 : own / total;
}

/** `ru, en` as language codes, each once. */
export const languagesOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ''),
  ),
];

/** What a server would refuse, before it is asked. */
export const isPlan = ({ name, variants, windowHours, audience }: Plan): boolean =>
  name.trim() !== '' &&
  variants.filter(({ weight }) => weight > 0).length >= 2 &&
  variants.every(({ weight }) => weight >= 0 && weight <= 1000) &&
  Number.isInteger(windowHours) &&
  windowHours >= 1 &&
  windowHours <= 2160 &&
  (audience.share === undefined || (audience.share >= 0.001 && audience.share <= 1)) &&
  (audience.languages ?? []).every((code) => /^[a-z]{2,3}$/.test(code));
