import { setMaxListeners } from 'node:events';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { HELD_FOR_S, Turns } from '../../companion/conversations/turns/turns';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { BotLauncher } from '../telegram/bot-launcher';
import { Lanes } from '../telegram/lanes';
import { endsWithin } from '../telegram/time';
import { PatientMemory } from './patient-memory';
import { TurnAttempts } from './turn-attempts';
import { holderOf } from './turn-holder';

const PATIENCE_AT_STOP_MS = 8_000;
const PATIENCE_TO_RELEASE_MS = 1_000;
const FORGET_EVERY_MS = 6 * 3_600_000;
/** Often enough that nobody else takes what is in hand, and that what another program left is soon taken up. */
const LOOK_EVERY_MS = (HELD_FOR_S * 1000) / 4;

/** Does what is owed to users: in order for each of them, and without anyone waiting for anyone else. */
@Injectable()
export class TurnRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(TurnRunner.name);
  private readonly lanes = new Lanes<number>();
  /** Clients whose lane has not looked for turns since it was woken. */
  private readonly woken = new Set<number>();
  /** Clients whose turns are in hand. */
  private readonly busy = new Set<number>();
  private readonly running = new Set<Promise<void>>();
  private readonly closing = new AbortController();
  private readonly memory: PatientMemory;
  private readonly holder: string;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly turns: Turns,
    private readonly attempts: TurnAttempts,
    launcher: BotLauncher,
    @Inject(ENV) env: Env,
  ) {
    this.holder = holderOf(env);
    // Every turn that waits listens for it; Node would take many for a leak.
    setMaxListeners(0, this.closing.signal);
    this.memory = new PatientMemory(() => turns.whenAvailable(), this.closing.signal);
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
      .catch((error: unknown) => this.report(error))
      .finally(() => this.running.delete(lane));
    this.running.add(lane);
  }

  /** Resolves between two turns of `clientId`, when none of them is under way. */
  rest(clientId: number): Promise<void> {
    return this.lanes.run(clientId, () => Promise.resolve());
  }

  /** Begins nothing more and lets what is under way end, for no longer than 9 s. The rest stays pending. */
  async stop(): Promise<void> {
    this.closing.abort();
    const ended = await endsWithin(PATIENCE_AT_STOP_MS, Promise.all(this.running));
    this.timers.forEach(clearInterval);
    if (ended) await endsWithin(PATIENCE_TO_RELEASE_MS, this.turns.release(this.holder));
  }

  /** Takes up what an earlier run of the program left, and from now on what another one leaves. */
  private async resume(): Promise<void> {
    const found = await this.memory.persist(() => this.look()).catch((error: unknown) => this.report(error));
    if (found) this.logger.log(`taking up the turns of ${found} clients`);
    if (this.closing.signal.aborted) return;
    const forget = (): void => void this.turns.forgetFinished().catch(() => undefined);
    forget();
    // While the database is away there is nothing to find; what it forgot to hold meanwhile is fenced off when it ends.
    const look = (): void => void this.look().catch(() => undefined);
    this.timers.push(setInterval(forget, FORGET_EVERY_MS).unref(), setInterval(look, LOOK_EVERY_MS).unref());
  }

  /** @returns how many clients were found waiting */
  private async look(): Promise<number> {
    if (this.busy.size > 0) await this.turns.hold(this.holder, [...this.busy]);
    const waiting = (await this.turns.clientsWaiting(this.holder)).filter((each) => !this.busy.has(each));
    for (const clientId of waiting) this.wake(clientId);
    return waiting.length;
  }

  private async doAll(clientId: number): Promise<void> {
    this.woken.delete(clientId);
    this.busy.add(clientId);
    try {
      while (!this.closing.signal.aborted) {
        const batch = await this.memory.persist(() => this.turns.take(clientId, this.holder));
        // What another program has in hand it will do, or `look` finds it when that has ended.
        if (batch === 'elsewhere') return;
        const [first, ...rest] = batch;
        if (!first) return;
        await this.attempts.attempt([first, ...rest], { memory: this.memory, closing: this.closing.signal });
      }
    } finally {
      this.busy.delete(clientId);
    }
  }

  private report(error: unknown): undefined {
    if (!this.closing.signal.aborted) {
      this.logger.error(`turns of a client stopped: ${error instanceof Error ? error.name : typeof error}`);
    }
  }
}
