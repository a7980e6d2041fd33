import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type Person } from './event-definition';
import { repeatableId } from './repeatable-id';

/** The update (or the turn that grew out of it) in which events are published. */
export interface UpdateScope {
  /** What makes ids repeatable: bot id, update id, update date and stage, joined. */
  key: string;
  /** Telegram's date of the update; absent where the update kind carries none. */
  at?: Date;
  person?: Person;
  /** Where the sequence of its events begins: what a turn says comes after what its update said. */
  order?: number;
  /** Added to the meta of each event: updateId, chatId, messageId … */
  meta: Record<string, unknown>;
}

interface RunningScope extends UpdateScope {
  ordinals: Map<string, number>;
  published: number;
}

const storage = new AsyncLocalStorage<RunningScope>();

/** Runs `work` so that everything it publishes, however deep, belongs to `scope`. */
export function runInScope<T>(scope: UpdateScope, work: () => T): T {
  return storage.run({ ...scope, ordinals: new Map(), published: 0 }, work);
}

export const currentScope = (): Readonly<UpdateScope> | undefined => storage.getStore();

export interface EventIdentity {
  /** UUIDv5 over scope, event name and ordinal; random outside any update, where nothing can be redelivered. */
  id: string;
  /** Place among the events of the same update; Telegram's dates have only seconds. */
  sequence: number;
}

export function nextEventIdentity(name: string): EventIdentity {
  const scope = storage.getStore();
  if (!scope) return { id: randomUUID(), sequence: 0 };
  const ordinal = scope.ordinals.get(name) ?? 0;
  scope.ordinals.set(name, ordinal + 1);
  const sequence = (scope.order ?? 0) + scope.published++;
  return { id: repeatableId(`${scope.key}:${name}:${ordinal}`), sequence };
}
