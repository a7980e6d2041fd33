import { type TimelineEvent } from '../../../lib/api-types';
import { type Day } from '../../../lib/format/days';

interface EventRow {
  /** Stays the same when older rows come in above. */
  key: string;
  day: Day;
  event: TimelineEvent;
}

/** Something said; `first` and `last` tell its place among neighbours by the same speaker. */
export interface SpokenRow extends EventRow {
  kind: 'user' | 'ai' | 'picture';
  first: boolean;
  last: boolean;
}

/** Something done. */
export interface BadgeRow extends EventRow {
  kind: 'badge';
  command: boolean;
  text: string;
}

export interface DayRow {
  kind: 'day';
  key: string;
  day: Day;
}

/** Silence of more than six hours. */
export interface GapRow {
  kind: 'gap';
  key: string;
  day: Day;
  ms: number;
}

export type Row = SpokenRow | BadgeRow | DayRow | GapRow;
