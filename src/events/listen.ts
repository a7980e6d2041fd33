import { OnEvent } from '@nestjs/event-emitter';
import { type AppEvent, type EventName } from './catalogue';
import { EVERY_EVENT, REFUSED_EVENT } from './event-bus';
import { type RefusedEvent } from './refused-event';

type ListenerOf<E> = <M extends (event: E) => void | Promise<void>>(
  target: object,
  key: string,
  method: TypedPropertyDescriptor<M>,
) => void;

/**
 * @nestjs/event-emitter reads `error.message` of whatever a listener throws, so that `throw undefined` would end
 * the process. What leaves a listener of ours is always an Error, and goes back to the bus, which counts it.
 */
function listen<E>(channel: string): ListenerOf<E> {
  return (target, key, method) => {
    const original = method.value as unknown as (this: unknown, event: E) => unknown;
    const guarded = async function (this: unknown, event: E): Promise<void> {
      try {
        await original.call(this, event);
      } catch (error) {
        throw error instanceof Error ? error : new Error(`listener threw ${String(error)}`);
      }
    };
    method.value = guarded as unknown as typeof method.value;
    OnEvent(channel, { suppressErrors: false })(target, key, method as PropertyDescriptor);
  };
}

/** Listens to one event; a listener written for another event does not compile. */
export const On = <N extends EventName>(name: N): ListenerOf<AppEvent<N>> => listen(name);
/** Listens to all events. */
export const OnEvery = (): ListenerOf<AppEvent> => listen(EVERY_EVENT);
/** Listens to payloads that the catalogue refused. */
export const OnRefused = (): ListenerOf<RefusedEvent> => listen(REFUSED_EVENT);
