import { type DateRange } from '../date-range';
import { type ChosenPeople } from '../segments/chosen-people';

/** After so many minutes without an event, the next one begins another session. */
export const SESSION_GAP_MINUTES = 30;

export interface SessionsQuery extends ChosenPeople {
  /** Days on which sessions begin, in the analytics time zone. */
  range: DateRange;
}

export interface SessionFigures {
  sessions: number;
  people: number;
  /** From the first event to the last, in milliseconds; null without sessions. */
  medianMs: number | null;
  p90Ms: number | null;
  /** Events a session. */
  meanEvents: number | null;
  medianEvents: number | null;
}

export interface SessionDay extends SessionFigures {
  /** On which they began. */
  date: string;
}

export interface Sessions {
  all: SessionFigures;
  days: SessionDay[];
}

export interface PathsQuery extends SessionsQuery {
  /** Paths begin with the first such event of a session; without it, where sessions begin. */
  start?: string | undefined;
  /** How many events after the first are looked at. */
  depth: number;
  /** How many edges are told at most: the most travelled. */
  edges: number;
}

/** From one event of a session to the next. */
export interface PathEdge {
  /** How many events lie between the start of the path and `from`. */
  layer: number;
  from: string;
  /** Null where the session ends. */
  to: string | null;
  sessions: number;
}

export interface Paths {
  /** Sessions in which there is such a path. */
  sessions: number;
  edges: PathEdge[];
}
