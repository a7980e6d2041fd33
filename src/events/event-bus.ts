import { Injectable, Logger } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { type ZodError } from 'zod';
import { type AppEvent, catalogue, type EventName, type Payload } from './catalogue';
import { currentScope, nextEventIdentity } from './update-scope';

/** Channel on which every event also travels, for listeners that take all of them. */
export const EVERY_EVENT = 'teleskop.event';
/** Channel of payloads that the catalogue refuses. */
export const REFUSED_EVENT = 'teleskop.refused';

/** A payload that does not fit its declaration; kept so that nothing disappears unexplained. */
export interface RefusedEvent {
  id: string;
  name: string;
  payload: unknown;
  reason: string;
  at: Date;
}

/** Something that makes published events durable, and can say when it has. */
export interface EventKeeper {
  /** Resolves when everything published so far is as safe as it can be made now; never rejects. */
  settled(): Promise<void>;
}

/**
 * Announces facts to whoever listens. A publisher learns nothing of its listeners, waits for none of them, and
 * cannot be hurt by them.
 */
@Injectable()
export class EventBus {
  private readonly logger = new Logger(EventBus.name);
  private readonly keepers: EventKeeper[] = [];

  constructor(private readonly emitter: EventEmitter2) {}

  /** Returns nothing on purpose: nestjs-telegraf replies to the user with whatever a handler returns. */
  publish<N extends EventName>(name: N, payload: Payload<N>): void {
    try {
      const scope = currentScope();
      const { id, sequence } = nextEventIdentity(name);
      const receivedAt = new Date();
      const declared = catalogue[name]?.payload.safeParse(payload);
      if (!declared?.success) {
        this.refuse({ id, name, payload, reason: reasonOf(declared?.error), at: receivedAt });
        return;
      }
      const { data } = declared;
      if (scope) {
        data.person ??= scope.person;
        data.meta = { ...scope.meta, sequence, ...data.meta };
      }
      const at = data.at ?? (scope ? (scope.at ?? wholeSecond(receivedAt)) : receivedAt);
      const repeatable = !scope || at.getTime() === scope.at?.getTime();
      const event = { id, name, at, receivedAt, repeatable, payload: data } as AppEvent;
      this.emit(EVERY_EVENT, event);
      this.emit(name, event);
    } catch (error) {
      this.logger.error(`[ANALYTICS] could not publish ${name}: ${String(error)}`);
    }
  }

  keepWith(keeper: EventKeeper): void {
    this.keepers.push(keeper);
  }

  /** Resolves when each event published so far is kept; the moment at which an update may be acknowledged. */
  async settled(): Promise<void> {
    await Promise.all(this.keepers.map((keeper) => keeper.settled()));
  }

  private refuse(refused: RefusedEvent): void {
    this.logger.warn(`[ANALYTICS] refused a ${refused.name}: ${refused.reason}`);
    this.emit(REFUSED_EVENT, refused);
  }

  private emit(channel: string, value: unknown): void {
    try {
      this.emitter.emit(channel, value);
    } catch (error) {
      this.logger.error(`[ANALYTICS] a listener of ${channel} failed: ${String(error)}`);
    }
  }
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
