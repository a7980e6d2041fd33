import { type EventKey } from '../../../analytics/reports/events/events.report';
import { type TimelineEvent } from '../../../analytics/reports/events/timeline-event';

/** What there is to know of a stored event without reading it: enough to choose by, and to find it again. */
export interface Pointer extends EventKey {
  eventName: string;
  personaId: string | null;
}

/** Reads what was chosen; what cannot be found any more is left out. */
export type Read = (chosen: readonly Pointer[]) => Promise<TimelineEvent[]>;

/** Which events somebody wants to see; what is left out says nothing. */
export interface LiveFilter {
  event?: readonly string[] | undefined;
  persona?: string | undefined;
  clientId?: number | undefined;
}

export const fits = ({ event, persona, clientId }: LiveFilter, pointer: Pointer): boolean =>
  (event === undefined || event.includes(pointer.eventName)) &&
  (persona === undefined || persona === pointer.personaId) &&
  (clientId === undefined || clientId === pointer.clientId);
