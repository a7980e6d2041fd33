/** A payload that does not fit its declaration; kept so that nothing disappears unexplained. */
export interface RefusedEvent {
  id: string;
  name: string;
  payload: unknown;
  reason: string;
  at: Date;
}
