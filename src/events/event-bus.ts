import { Injectable, Logger, Optional } from '@nestjs/common';
import { EventEmitter2, EventEmitterReadinessWatcher } from '@nestjs/event-emitter';
import { type AppEvent, type EventName, type Payload } from './catalogue';
import { eventOf } from './event-of';
import { type RefusedEvent } from './refused-event';

/** Channel on which every event also travels, for listeners that take all of them. */
export const EVERY_EVENT = 'teleskop.event';
/** Channel of payloads that the catalogue refuses. */
export const REFUSED_EVENT = 'teleskop.refused';
/** How many events may wait for the house to be built; a start that announces more is out of its mind. */
const MAX_EARLY = 10_000;

/** Something that makes published events durable, and can say when it has. */
export interface EventKeeper {
  /**
   * Told of each event at once and directly, from the first constructor to the last shutdown hook: between a fact and
   * its keeper stands no listener that fails or is late.
   */
  keep?(fact: AppEvent | RefusedEvent): void;
  /** Resolves when everything published so far is as safe as it can be made now; never rejects. */
  settled(): Promise<void>;
}

export const isRefused = (fact: AppEvent | RefusedEvent): fact is RefusedEvent => 'reason' in fact;

/**
 * Announces facts to whoever listens. A publisher learns nothing of its listeners, waits for none of them, and
 * cannot be hurt by them: keepers are told at once, listeners in a later turn of the event loop.
 */
@Injectable()
export class EventBus {
  private readonly logger = new Logger(EventBus.name);
  private readonly keepers: EventKeeper[] = [];
  /** What was published before all listeners were there; undefined since they are. */
  private early: (AppEvent | RefusedEvent)[] | undefined;
  private readonly ready: Promise<void> | undefined;
  private readonly counts = { published: 0, refused: 0, lost: 0, listenerFailures: 0 };

  constructor(
    private readonly emitter: EventEmitter2,
    @Optional() watcher?: EventEmitterReadinessWatcher,
  ) {
    if (!watcher) return;
    this.early = [];
    // Listeners are attached in the last phase of the start; what was announced before that waits for them here.
    this.ready = watcher.waitUntilReady().then(
      () => this.tellEarly(),
      () => this.tellEarly(),
    );
  }

  /** Returns nothing on purpose: nestjs-telegraf replies to the user with whatever a handler returns. */
  publish<N extends EventName>(name: N, payload: Payload<N>): void {
    try {
      const fact = eventOf(name, payload);
      this.counts.published += 1;
      if (isRefused(fact)) {
        this.counts.refused += 1;
        this.logger.warn(`[ANALYTICS] refused a ${fact.name}: ${fact.reason}`);
      }
      for (const keeper of this.keepers) this.keepIn(keeper, fact);
      if (!this.early) this.tell(fact);
      else if (this.early.length < MAX_EARLY) this.early.push(fact);
      else this.lose(fact.name, 'too much was published before the start was over');
    } catch (error) {
      this.lose(name, error);
    }
  }

  /** What was published before `keeper` came is kept too. */
  keepWith(keeper: EventKeeper): void {
    this.keepers.push(keeper);
    for (const fact of this.early ?? []) this.keepIn(keeper, fact);
  }

  /** Resolves when each event published so far is kept; the moment at which an update may be acknowledged. */
  async settled(): Promise<void> {
    await this.ready;
    // Behind all that is to be told already: some keepers learn from a listener what to keep.
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all(this.keepers.map((keeper) => keeper.settled()));
  }

  /** Since the start. `lost` is what no keeper could take; anything but 0 is an alarm. */
  figures(): Readonly<Record<'published' | 'refused' | 'lost' | 'listenerFailures', number>> {
    return { ...this.counts };
  }

  private keepIn(keeper: EventKeeper, fact: AppEvent | RefusedEvent): void {
    try {
      keeper.keep?.(fact);
    } catch (error) {
      this.lose(fact.name, error);
    }
  }

  private lose(name: string, why: unknown): void {
    this.counts.lost += 1;
    this.logger.error(`[ANALYTICS] lost a ${name}: ${String(why)}`);
  }

  private tellEarly(): void {
    const early = this.early ?? [];
    this.early = undefined;
    early.forEach((fact) => this.tell(fact));
  }

  private tell(fact: AppEvent | RefusedEvent): void {
    if (isRefused(fact)) this.emit(REFUSED_EVENT, fact);
    else {
      this.emit(EVERY_EVENT, fact);
      this.emit(fact.name, fact);
    }
  }

  private emit(channel: string, fact: AppEvent | RefusedEvent): void {
    if (!this.emitter.hasListeners(channel)) return;
    // In the scope of whoever published, so that what a listener publishes has repeatable ids as well.
    setImmediate(() => {
      this.emitAndWait(channel, fact).catch((error: unknown) => {
        this.counts.listenerFailures += 1;
        this.logger.error(`[ANALYTICS] a listener of ${channel} failed: ${String(error)}`);
      });
    });
  }

  private async emitAndWait(channel: string, fact: AppEvent | RefusedEvent): Promise<void> {
    await this.emitter.emitAsync(channel, fact);
  }
}
