import { Injectable, Logger } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { type Outcome, type Turn } from '../../companion/conversations/turns/turn';
import { Turns } from '../../companion/conversations/turns/turns';
import { EventBus } from '../../events/event-bus';
import { runInScope } from '../../events/update-scope';
import { sleep } from '../telegram/time';
import { type PatientMemory } from './patient-memory';
import { type Performance } from './performance';
import { PicturePerformance } from './picture-performance';
import { ReplyPerformance } from './reply-performance';
import { hopeless, isSentTwice, nextStep } from './retry-plan';
import { telegramAnswers } from './telegram-answers';
import { readOrigin, scopeOfTurn, type TurnOrigin } from './turn-origin';

export type Batch = readonly [Turn, ...Turn[]];
type Apology = Extract<Outcome, { kind: 'apology' }>;

/** What an attempt needs of the program around it. */
export interface Surroundings {
  memory: PatientMemory;
  /** Aborts when the program ends. */
  closing: AbortSignal;
}

/**
 * One attempt at what is owed to a client, and what to do where it fails: try again later, or give up and say so.
 *
 * What came of a turn is stored before it is sent, and that it was sent is stored after Telegram has confirmed it. Where
 * the program or the connection ends between these two, nobody knows whether the user has it: then it is sent once more,
 * so that a user may see an answer twice but is never left without one, and never a third time.
 */
@Injectable()
export class TurnAttempts {
  private readonly logger = new Logger(TurnAttempts.name);

  constructor(
    private readonly turns: Turns,
    private readonly replies: ReplyPerformance,
    private readonly pictures: PicturePerformance,
    private readonly bus: EventBus,
    @InjectBot() private readonly bot: Telegraf,
  ) {}

  /** @throws MemoryAwayError if the program ends while the database is away */
  async attempt(batch: Batch, around: Surroundings): Promise<void> {
    const last = batch.at(-1) ?? batch[0];
    const origin = this.originOf(last);
    if (!origin) return around.memory.persist(() => this.turns.failed(last.clientId, idsOf(batch)));
    const performance = last.work.kind === 'reply' ? this.replies : this.pictures;
    await runInScope(scopeOfTurn(origin), () =>
      last.outcome?.kind === 'apology'
        ? this.apologise(last, last.outcome, { origin, performance, around })
        : this.perform(batch, { origin, performance, around }),
    );
  }

  /** Without it nobody knows whom to tell what. */
  private originOf({ origin }: Turn): TurnOrigin | undefined {
    try {
      return readOrigin(origin);
    } catch (error) {
      this.logger.error(`a turn is given up, because where it came from cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private async perform(batch: Batch, context: Context): Promise<void> {
    const { origin, performance, around } = context;
    const reason = hopeless(batch[0]);
    if (reason !== undefined) return this.condemn(batch, { reason, tell: true }, around);
    // Before anything is sent a second time, Telegram must be there to say what becomes of it.
    if (batch[0].deliveries > 1 && !(await telegramAnswers(this.bot.telegram, around.closing))) return;
    try {
      await performance.perform(batch, origin);
    } catch (error) {
      return this.afterSetback(error, batch, around);
    }
    await this.bus.settled();
    await around.memory.persist(() => this.turns.done(batch[0].clientId, idsOf(batch)));
  }

  private async afterSetback(error: unknown, batch: Batch, around: Surroundings): Promise<void> {
    const step = nextStep(error, batch[0]);
    if (step.kind === 'leave') return;
    if (step.kind === 'wait-for-memory') {
      if (await around.memory.isBack()) await this.setBack(batch, { failed: false, unsent: true }, around);
      return;
    }
    this.logger.warn(`a ${batch[0].work.kind} turn failed (attempt ${batch[0].attempts}): ${step.reason}`);
    if (step.kind === 'give-up') return this.condemn(batch, step, around);
    await this.setBack(batch, step, around);
    await sleep(step.afterMs, around.closing);
  }

  private setBack(batch: Batch, how: { failed: boolean; unsent: boolean }, { memory }: Surroundings) {
    return memory.persist(() => this.turns.setBack(batch, how));
  }

  private condemn(batch: Batch, { reason, tell }: Omit<Apology, 'kind'>, { memory }: Surroundings) {
    return memory.persist(() => this.turns.condemn(batch, { reason, tell }));
  }

  /** Is repeated like an answer, and by the same rules; nothing comes after it. */
  private async apologise(
    turn: Turn,
    { reason, tell }: Apology,
    { origin, performance, around }: Context,
  ): Promise<void> {
    const { memory, closing } = around;
    const { clientId } = turn;
    this.bus.publish('reply_failed', { clientId, reason });
    await memory.persist(() => performance.undo(turn));
    if (tell && !isSentTwice(turn)) {
      if (turn.deliveries > 1 && !(await telegramAnswers(this.bot.telegram, closing))) return;
      try {
        await performance.apologise(origin);
      } catch (error) {
        const step = nextStep(error, turn);
        if (step.kind === 'leave') return;
        if (step.kind === 'retry') return this.afterSetback(error, [turn], around);
      }
    }
    await this.bus.settled();
    await memory.persist(() => this.turns.failed(clientId, [turn.turnId]));
  }
}

interface Context {
  origin: TurnOrigin;
  performance: Performance;
  around: Surroundings;
}

const idsOf = (batch: Batch): string[] => batch.map(({ turnId }) => turnId);
