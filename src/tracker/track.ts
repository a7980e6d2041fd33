import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { TelegrafExecutionContext } from 'nestjs-telegraf';
import { type Observable, tap } from 'rxjs';
import { type Context } from 'telegraf';
import { type z } from 'zod';
import { type EventName, type Payload } from '../events/catalogue';
import { EventBus } from '../events/event-bus';
import { type EventDefinition } from '../events/event-definition';

type Definitions = Record<string, EventDefinition>;
type NameIn<D> = EventName | (keyof D & string);
type PayloadIn<D, N> = N extends keyof D
  ? D[N] extends EventDefinition<infer S>
    ? z.input<EventDefinition<S>['payload']>
    : never
  : N extends EventName
    ? Payload<N>
    : never;
/** Who it is about is the sender, unless the payload says otherwise. */
type Told<P> = Omit<P, 'clientId'> & { clientId?: number };

interface Naming {
  name: string;
  payload: (ctx: Context) => object;
}

const NAMINGS = Symbol('names of what handlers do');

/** Publishes what a handler is said to do, when it has done it. */
@Injectable()
export class TrackInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Track');

  constructor(
    private readonly bus: EventBus,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const namings = this.reflector.get<Naming[] | undefined>(NAMINGS, context.getHandler()) ?? [];
    const ctx = TelegrafExecutionContext.create(context).getContext<Context>();
    return next
      .handle()
      .pipe(tap({ complete: () => namings.forEach((naming) => this.publish(naming, ctx)) }));
  }

  private publish({ name, payload }: Naming, ctx: Context): void {
    try {
      const clientId = ctx.from?.id ?? ctx.chat?.id;
      this.bus.publish(name as EventName, { clientId, ...payload(ctx) } as Payload<EventName>);
    } catch (error) {
      this.logger.warn(`[ANALYTICS] cannot tell of a ${name}: ${String(error)}`);
    }
  }
}

/**
 * Makes a `@Track` that also knows the events of an application's own, as given to `AnalyticsModule.forRoot({ events })`.
 */
export const trackWith =
  <D extends Definitions>(_events: D) =>
  <N extends NameIn<D>>(name: N, payload: (ctx: Context) => Told<PayloadIn<D, N>>): MethodDecorator =>
  (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const known = Reflect.getOwnMetadata(NAMINGS, handler) as Naming[] | undefined;
    if (!known) UseInterceptors(TrackInterceptor)(target, key, descriptor);
    Reflect.defineMetadata(NAMINGS, [...(known ?? []), { name, payload }], handler);
  };

/** Names what a nestjs-telegraf handler does: the event is published when the handler has ended well. */
export const Track = trackWith({});
