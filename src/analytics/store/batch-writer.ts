import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type StatusBoard } from '../../events/status-board';
import { type Journal, type JournalEntry } from '../journal/journal';
import { classify, sqlStateOf } from './fault-class';
import { type EventStore } from './event-store';

const BATCH_ROWS = 1000;
/** How long the first record of a batch waits for company. */
const GATHER_MS = 40;
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 15_000;

/** Moves the journal into Postgres, for ever: an outage only makes the journal longer. */
export class BatchWriter {
  private readonly logger = new Logger(BatchWriter.name);
  private running: Promise<void> | undefined;
  private stopping = false;
  private nudge: () => void = () => undefined;

  constructor(
    private readonly journal: Journal,
    private readonly store: EventStore,
    private readonly board: StatusBoard,
  ) {}

  start(): void {
    this.stopping = false;
    this.journal.onAppend(() => this.nudge());
    this.board.watch('journal', () => this.status());
    this.running ??= this.run();
  }

  /** Writes what is there, then ends; gives up at the first failure, since the journal keeps the rest. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.nudge();
    await this.running;
    this.running = undefined;
  }

  private fault: string | undefined;

  private status() {
    const { depth, bytes, inMemory, refused, fault } = this.journal.figures();
    const reason = fault ?? this.fault;
    const state = refused > 0 || inMemory > 0 || reason ? ('degraded' as const) : ('up' as const);
    return { state, depth, bytes, inMemory, refused, ...(reason && { reason }) };
  }

  private async run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      const entries = this.journal.take(BATCH_ROWS);
      if (entries.length === 0) {
        if (this.stopping) return;
        await this.wait(1000);
        if (!this.stopping) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
        continue;
      }
      try {
        await this.write(entries);
        this.recovered();
        pause = FIRST_PAUSE_MS;
      } catch (error) {
        if (this.stopping) return;
        this.failed(error, entries.length);
        await this.rest(pause);
        pause = Math.min(pause * 2, LAST_PAUSE_MS);
      }
    }
  }

  /** Halves a batch that holds a row Postgres refuses until the row stands alone, and sets that one aside. */
  private async write(entries: readonly JournalEntry[]): Promise<void> {
    try {
      await this.store.write(entries.map(({ record }) => record));
    } catch (error) {
      if (classify(error) !== 'poison') throw error;
      const [only] = entries;
      if (entries.length > 1) {
        const middle = entries.length >> 1;
        await this.write(entries.slice(0, middle));
        await this.write(entries.slice(middle));
        return;
      }
      if (only) await this.setAside(only, error);
    }
    await this.journal.done(entries);
  }

  private async setAside({ record }: JournalEntry, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const id =
      record.kind === 'event' ? record.row.eventId : record.kind === 'refused' ? record.id : randomUUID();
    this.logger.error(`[ANALYTICS] set ${record.kind} ${id} aside: ${reason}`);
    await this.store.setAside(record, id, reason, sqlStateOf(error) ?? null);
  }

  private failed(error: unknown, waiting: number): void {
    const reason = `${classify(error) === 'misfit' ? 'the database refuses our statements: ' : ''}${String(error)}`;
    if (this.fault !== reason)
      this.logger.warn(`[ANALYTICS] ${waiting}+ events wait in the journal: ${reason}`);
    this.fault = reason;
  }

  private recovered(): void {
    if (this.fault) this.logger.log('[ANALYTICS] the database takes events again');
    this.fault = undefined;
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** A pause after a failure; new events do not shorten it, only the end of the application does. */
  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.nudge = () => {
        if (!this.stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
