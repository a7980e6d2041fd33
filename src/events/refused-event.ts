import { type Person } from './event-definition';

/** A payload that does not fit its declaration; kept so that nothing disappears unexplained. */
export interface RefusedEvent {
  id: string;
  name: string;
  payload: unknown;
  reason: string;
  /** When it was published. */
  at: Date;
  /** What the update in whose scope it was published says, so that it can be told again. */
  scope?: { at: Date; person?: Person; meta: Record<string, unknown> };
}
