import { type ZodError } from 'zod';
import { type AppEvent, catalogue, type EventName } from './catalogue';
import { type RefusedEvent } from './refused-event';
import { currentScope, nextEventIdentity, type UpdateScope } from './update-scope';

/** What a published payload becomes: an event of the update in whose scope it is published, or a refusal. */
export function eventOf(name: EventName, payload: unknown): AppEvent | RefusedEvent {
  const scope = currentScope();
  const { id, sequence } = nextEventIdentity(name);
  const receivedAt = new Date();
  const refusal = (reason: string): RefusedEvent => ({
    ...{ id, name, payload, reason, at: receivedAt },
    ...(scope && {
      scope: {
        at: scope.at ?? wholeSecond(receivedAt),
        person: scope.person,
        meta: { ...scope.meta, sequence },
      },
    }),
  });
  try {
    const declared = catalogue[name]?.payload.safeParse(payload);
    if (!declared?.success) return refusal(reasonOf(declared?.error));
    const { data } = declared;
    if (scope) data.person ??= scope.person;
    if (scope || data.meta !== undefined) data.meta = metaOf(scope, sequence, data.meta);
    const at = data.at ?? (scope ? (scope.at ?? wholeSecond(receivedAt)) : receivedAt);
    const repeatable = !scope || at.getTime() === scope.at?.getTime();
    return { id, name, at, receivedAt, repeatable, payload: data } as AppEvent;
  } catch (error) {
    return refusal(`cannot be read: ${error instanceof Error ? error.message : typeof error}`);
  }
}

/** Beside what the update says, what the publisher adds; a field that cannot be read costs only itself. */
function metaOf(scope: UpdateScope | undefined, sequence: number, added: unknown): Record<string, unknown> {
  const meta: Record<string, unknown> = scope ? { ...scope.meta, sequence } : {};
  if (added === undefined) return meta;
  if (typeof added !== 'object' || added === null || Array.isArray(added)) return { ...meta, value: added };
  for (const key of Object.keys(added)) {
    try {
      meta[key] = (added as Record<string, unknown>)[key];
    } catch {
      meta[key] = '[unreadable]';
    }
  }
  return meta;
}

/**
 * Telegram dates messages by the second. What carries no date, such as a button press, is dated alike: otherwise it
 * would come after the answer to it, and within a second the order of updates decides.
 */
const wholeSecond = (time: Date): Date => new Date(Math.floor(time.getTime() / 1000) * 1000);

function reasonOf(error: ZodError | undefined): string {
  if (!error) return 'no such event in the catalogue';
  return error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.message}`).join('; ');
}
