export interface QualityFigures {
  answers: number;
  judged: number;
  silentShare: number | null;
  clearedShare: number | null;
  pictures: number;
  refreshRate: number | null;
  latencyMedianMs: number | null;
  latencyP90Ms: number | null;
  conversations: number;
  messagesMedian: number | null;
  messagesP90: number | null;
  failed: number;
}

export const metrics = ['silentShare', 'clearedShare', 'refreshRate', 'latencyMedianMs', 'failed'] as const;
export type Metric = (typeof metrics)[number];

export const reasons = ['sudden', 'long', 'paid', 'refreshed', 'failed'] as const;
export type Reason = (typeof reasons)[number];

export interface WorthReading {
  clientId: number;
  firstName: string | null;
  username: string | null;
  personaId: string | null;
  began: string;
  ended: string;
  messages: number;
  reasons: Reason[];
}

export interface Anomaly {
  date: string;
  metric: Metric;
  value: number;
  usual: number;
}

export interface Quality {
  all: QualityFigures;
  days: (QualityFigures & { date: string })[];
  personas: (QualityFigures & { personaId: string })[];
  length: { answers: number; median: number | null; p90: number | null };
  anomalies: Anomaly[];
  worthReading: WorthReading[];
}

/** Whose people a figure stands for. */
export const peopleOf: Partial<Record<Metric, string>> = {
  silentShare: 'silent',
  clearedShare: 'cleared',
  refreshRate: 'refreshed',
  failed: 'failed',
};

export const metricOf = (text: string | null): Metric => metrics.find((id) => id === text) ?? 'silentShare';
export const reasonOf = (text: string | null): Reason | null => reasons.find((id) => id === text) ?? null;
export const figureOf = (text: string | null): string | null =>
  Object.values(peopleOf).find((id) => id === text) ?? null;

/** Places of bars from 0 to 1, the tallest at 1; null on days without a value. */
export function heightsOf(values: readonly (number | null)[]): (number | null)[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return values.map((value) => (value === null ? null : most === 0 ? 0 : value / most));
}
