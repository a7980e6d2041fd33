/** An experiment as people see it. */
export interface Experiment {
  /** As the code calls it. */
  id: string;
  name: string;
  note: string;
  status: 'draft' | 'running' | 'stopped';
  /** The first is what the others are compared with; weights are relative to each other. */
  variants: { id: string; weight: number }[];
  audience: { share?: number | undefined; languages?: string[] | undefined };
  /** Name of an event, or `name/detail`. */
  goal: string;
  windowHours: number;
  guards: { event: string; better: 'less' | 'more' }[];
  startedAt: string | null;
  stoppedAt: string | null;
  /** What everybody has since it was stopped; null: what they had before. */
  shippedVariant: string | null;
  /** False for what the code knows and nobody planned yet: then everything else is only proposed. */
  isPlanned: boolean;
  /** Variants that the running code knows; null where it knows no such experiment. */
  knownVariants: string[] | null;
}

/** What an admin decides. */
export type ExperimentText = Pick<
  Experiment,
  'name' | 'note' | 'variants' | 'audience' | 'goal' | 'windowHours' | 'guards'
>;
