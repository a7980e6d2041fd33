import { addDays, type Day, daysInclusive } from '../../lib/format/days';
import { formatUnit } from '../../lib/format/numbers';
import { duration } from '../../lib/format/times';
import { type Days } from '../../lib/url/range';

export interface SessionFigures {
  sessions: number;
  people: number;
  /** From the first event to the last; null without sessions, as all below. */
  medianMs: number | null;
  p90Ms: number | null;
  meanEvents: number | null;
  medianEvents: number | null;
}

export interface Sessions {
  all: SessionFigures;
  /** Days without any are left out. */
  days: (SessionFigures & { date: Day })[];
}

export interface PathEdge {
  /** How many events lie between the start and `from`. */
  layer: number;
  from: string;
  /** Null where the session ends. */
  to: string | null;
  sessions: number;
}

export interface Paths {
  sessions: number;
  edges: PathEdge[];
}

/** One figure a day of the range; nought where nobody came. */
export function daily(
  { days }: Sessions,
  { from, to }: Days,
): { date: Day; sessions: number; people: number }[] {
  const known = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: daysInclusive(from, to) }, (_, index) => {
    const date = addDays(from, index);
    return { date, sessions: known.get(date)?.sessions ?? 0, people: known.get(date)?.people ?? 0 };
  });
}

/** "40 sec", "7 hr"; a single event takes no time at all. */
export const stay = (ms: number): string =>
  ms < 60_000 ? formatUnit(Math.round(ms / 1000), 'second') : duration(ms);

/** "?way=0.start_command.user_message"; without the last where the session ends. */
export const wayName = ({ layer, from, to }: PathEdge): string =>
  [layer, from, ...(to ? [to] : [])].join('.');

export function wayOf(name: string | null): Omit<PathEdge, 'sessions'> | null {
  const [, layer, from, to] = /^(\d)\.(\w+)(?:\.(\w+))?$/.exec(name ?? '') ?? [];
  return from === undefined ? null : { layer: Number(layer), from, to: to ?? null };
}
