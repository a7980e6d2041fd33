import { type EventName } from '../../../events/catalogue';
import { type Bind, momentBounds } from '../users/bounds';

/** Which events are meant; what is left out says nothing. */
export interface EventsFilter {
  clientId?: number | undefined;
  persona?: string | undefined;
  event?: readonly EventName[] | undefined;
  /** Part of what was said, or of what a picture was made from. */
  search?: string | undefined;
  /** Inclusive days of the analytics time zone. */
  from?: string | undefined;
  to?: string | undefined;
  /** Moments: the first is included, the last is not. */
  since?: string | undefined;
  until?: string | undefined;
}

/** @returns conditions on `tg_analytics_events`, all of which must hold */
export function* eventConditions(filter: EventsFilter, timeZone: string, bind: Bind): Generator<string> {
  const { clientId, persona, event, search, since, until } = filter;
  if (clientId !== undefined) yield `client_id = ${bind(clientId)}`;
  if (persona !== undefined) yield `persona_id = ${bind(persona)}`;
  if (event) yield `event_name = ANY (${bind(event)}::text[])`;
  if (search) {
    const text = bind(search);
    yield `(position(lower(${text}) in lower(message)) > 0 OR position(lower(${text}) in lower(prompt)) > 0)`;
  }
  yield* momentBounds(filter, timeZone, bind)('created_at');
  if (since !== undefined) yield `created_at >= ${bind(since)}::timestamptz`;
  if (until !== undefined) yield `created_at < ${bind(until)}::timestamptz`;
}
