import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Slots } from '../../companion/conversations/limits/slots';
import { MemoryAwayError } from '../../companion/conversations/store/store';
import { type Turn } from '../../companion/conversations/turns/turn';
import { Turns } from '../../companion/conversations/turns/turns';
import { EventBus } from '../../events/event-bus';
import { runInScope } from '../../events/update-scope';
import { BotLauncher } from '../telegram/bot-launcher';
import { Lanes } from '../telegram/lanes';
import { endsWithin, sleep } from '../telegram/time';
import { type Performance } from './performance';
import { PicturePerformance } from './picture-performance';
import { ReplyPerformance } from './reply-performance';
import { nextStep } from './retry-plan';
import { readOrigin, scopeOfTurn, type TurnOrigin } from './turn-origin';

type Batch = readonly [Turn, ...Turn[]];

/** Statements at once; the rest of the database's connections belong to the handlers. */
const STATEMENTS_AT_ONCE = 4;
const PATIENCE_AT_STOP_MS = 8_000;
const FORGET_EVERY_MS = 6 * 3_600_000;

/** Does what is owed to users: in order for each of them, and without anyone waiting for anyone else. */
@Injectable()
export class TurnRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(TurnRunner.name);
  private readonly lanes = new Lanes<number>();
  private readonly slots = new Slots(STATEMENTS_AT_ONCE);
  /** Clients whose lane has not looked for turns since it was woken. */
  private readonly woken = new Set<number>();
  private readonly running = new Set<Promise<void>>();
  private readonly closing = new AbortController();
  private readonly closed = new Promise<false>((resolve) => {
    this.closing.signal.addEventListener('abort', () => resolve(false), { once: true });
  });
  private memoryBack: Promise<boolean> | undefined;
  private forgetting: NodeJS.Timeout | undefined;

  constructor(
    private readonly turns: Turns,
    private readonly replies: ReplyPerformance,
    private readonly pictures: PicturePerformance,
    private readonly bus: EventBus,
    launcher: BotLauncher,
  ) {
    launcher.drainWith(() => this.stop());
  }

  onApplicationBootstrap(): void {
    void this.resume();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Has `clientId`'s turns done soon. */
  wake(clientId: number): void {
    if (this.closing.signal.aborted || this.woken.has(clientId)) return;
    this.woken.add(clientId);
    const lane: Promise<void> = this.lanes
      .run(clientId, () => this.doAll(clientId))
      .catch((error: unknown) => this.logger.error(`turns of a client stopped: ${nameOf(error)}`))
      .finally(() => this.running.delete(lane));
    this.running.add(lane);
  }

  /** Resolves between two turns of `clientId`, when none of them is under way. */
  rest(clientId: number): Promise<void> {
    return this.lanes.run(clientId, () => Promise.resolve());
  }

  /** Begins nothing more and lets what is under way end, for no longer than 8 s. The rest stays pending. */
  async stop(): Promise<void> {
    this.closing.abort();
    clearInterval(this.forgetting);
    await endsWithin(PATIENCE_AT_STOP_MS, Promise.all(this.running));
  }

  /** Takes up what an earlier run of the program left. */
  private async resume(): Promise<void> {
    try {
      const waiting = await this.persist(() => this.turns.clientsWaiting());
      if (waiting.length > 0) this.logger.log(`taking up the turns of ${waiting.length} clients`);
      for (const clientId of waiting) this.wake(clientId);
      const forget = (): void => void this.turns.forgetFinished().catch(() => undefined);
      forget();
      this.forgetting = setInterval(forget, FORGET_EVERY_MS).unref();
    } catch (error) {
      if (!this.closing.signal.aborted)
        this.logger.error(`could not look for pending turns: ${nameOf(error)}`);
    }
  }

  private async doAll(clientId: number): Promise<void> {
    this.woken.delete(clientId);
    while (!this.closing.signal.aborted) {
      const [first, ...rest] = await this.persist(() => this.turns.take(clientId));
      if (!first) return;
      await this.doBatch([first, ...rest]);
    }
  }

  private async doBatch(batch: Batch): Promise<void> {
    const last = batch.at(-1) ?? batch[0];
    const origin = readOrigin(last.origin);
    const performance = last.work.kind === 'reply' ? this.replies : this.pictures;
    await runInScope(scopeOfTurn(origin), async () => {
      try {
        await performance.perform(batch, origin);
        await this.bus.settled();
        await this.persist(() => this.turns.done(last.clientId, idsOf(batch)));
      } catch (error) {
        await this.afterSetback(error, batch, origin, performance);
      }
    });
  }

  private async afterSetback(
    error: unknown,
    batch: Batch,
    origin: TurnOrigin,
    by: Performance,
  ): Promise<void> {
    const step = nextStep(error, batch[0]);
    if (step.kind === 'wait-for-memory') return void (await this.memory());
    if (step.kind === 'leave') return;
    this.logger.warn(`a ${batch[0].work.kind} turn failed (attempt ${batch[0].attempts}): ${step.reason}`);
    if (step.kind === 'retry') return sleep(step.afterMs, this.closing.signal);

    const [{ clientId }] = batch;
    this.bus.publish('reply_failed', { clientId, reason: step.reason });
    await this.bus.settled();
    await this.persist(() => by.undo(batch[0]));
    await this.persist(() => this.turns.failed(clientId, idsOf(batch)));
    if (step.tell) await by.apologise(origin).catch(() => undefined);
  }

  /** Repeats `work` until the database takes it. */
  private async persist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.slots.run(work);
      } catch (error) {
        if (!(error instanceof MemoryAwayError) || !(await this.memory())) throw error;
      }
    }
  }

  /** All lanes wait for the database together. @returns false if the process ends before it is back */
  private memory(): Promise<boolean> {
    this.memoryBack ??= Promise.race([this.turns.whenAvailable(), this.closed]).finally(
      () => (this.memoryBack = undefined),
    );
    return this.memoryBack;
  }
}

const idsOf = (batch: Batch): string[] => batch.map(({ turnId }) => turnId);
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
