import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type EventRecord, type JournalRecord } from '../journal/journal-record';
import { type Journal, type Taken } from '../journal/journal';
import { type EventStore } from './event-store';
import { Pause } from './pause';
import { classify, sqlStateOf } from './write/fault-class';
import { WriterFigures } from './writer-figures';

/** Rows of a batch; fewer after one that did not get through in time, so that a slow machine gets on as well. */
const MOST_ROWS = 5000;
const FEWEST_ROWS = 100;
/** While one batch is counted, the rows of the next go in; a third would only wait for the same two cores. */
const LANES = 2;
/** How long the first record of a batch waits for company. */
const GATHER_MS = 50;
const FIRST_PAUSE_MS = 250;
const LAST_PAUSE_MS = 15_000;

/** Moves the journal into Postgres, for ever: an outage only makes the journal longer. */
export class BatchWriter {
  readonly figures = new WriterFigures();
  private readonly logger = new Logger(BatchWriter.name);
  private readonly pause = new Pause();
  private readonly underway = new Set<Promise<void>>();
  private running: Promise<void> | undefined;
  private stopping = false;
  private inFlight = 0;
  private batchRows = MOST_ROWS;
  private failedSince = false;

  constructor(
    private readonly journal: Journal,
    private readonly store: EventStore,
    /** Told of what is stored, after the commit. */
    private readonly announce: (events: readonly EventRecord[]) => void = () => undefined,
  ) {}

  start(): void {
    this.stopping = false;
    this.journal.onAppend(() => this.pause.endIfIdle());
    this.running ??= this.run();
  }

  /** Writes what is there, then ends; gives up at the first failure, since the journal keeps the rest. */
  async stop(): Promise<void> {
    await this.journal.settled();
    this.stopping = true;
    this.pause.end();
    await this.running;
    this.running = undefined;
  }

  private async run(): Promise<void> {
    let wait = FIRST_PAUSE_MS;
    for (;;) {
      if (this.failedSince) {
        await Promise.all(this.underway);
        if (this.stopping) return;
        await this.pause.rest(wait);
        wait = Math.min(wait * 2, LAST_PAUSE_MS);
        this.failedSince = false;
      }
      const waiting = this.journal.depth - this.inFlight;
      if (this.underway.size > 0 && (this.underway.size >= LANES || waiting < this.batchRows)) {
        await Promise.race(this.underway);
        continue;
      }
      if (!this.stopping && waiting < this.batchRows)
        await (waiting > 0 ? this.pause.rest(GATHER_MS) : this.pause.idle(1000));
      const taken = waiting > 0 ? this.journal.take(this.batchRows) : [];
      if (taken.length > 0)
        await this.send(taken, () => {
          wait = FIRST_PAUSE_MS;
        });
      else if (this.stopping && this.underway.size === 0) return;
    }
  }

  /** Resolves when the batch is on its way, not when it is there. */
  private async send(taken: readonly Taken[], moved: () => void): Promise<void> {
    // The address of an archived picture may belong to a row that the other lane is just writing.
    if (taken.some(({ records }) => records.some(({ kind }) => kind === 'archived')))
      await Promise.all(this.underway);
    const batch = this.move(taken).then((isMoved) => {
      this.underway.delete(batch);
      if (isMoved) moved();
    });
    this.underway.add(batch);
  }

  private async move(taken: readonly Taken[]): Promise<boolean> {
    const records = taken.flatMap((part) => part.records);
    this.inFlight += records.length;
    const finish = this.figures.begins(records.length);
    try {
      await this.write(records);
      await this.journal.done(taken);
      finish();
      this.batchRows = Math.min(MOST_ROWS, this.batchRows * 2);
      this.recovered();
      return true;
    } catch (error) {
      this.journal.giveBack(taken);
      this.failed(error);
      return false;
    } finally {
      this.inFlight -= records.length;
    }
  }

  /** Halves a batch that holds a row Postgres refuses until the row stands alone, and sets that one aside. */
  private async write(records: readonly JournalRecord[]): Promise<void> {
    try {
      this.announce(await this.store.write(records));
    } catch (error) {
      if (classify(error) !== 'poison') throw error;
      const [only] = records;
      if (records.length > 1) {
        const middle = records.length >> 1;
        await this.write(records.slice(0, middle));
        await this.write(records.slice(middle));
      } else if (only) await this.setAside(only, error);
    }
  }

  private async setAside(record: JournalRecord, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const id =
      record.kind === 'event' ? record.row.eventId : record.kind === 'refused' ? record.id : randomUUID();
    this.logger.error(`[ANALYTICS] set ${record.kind} ${id} aside: ${reason}`);
    await this.store.setAside(record, id, reason, sqlStateOf(error) ?? null);
    this.figures.deadLetters += 1;
  }

  private failed(error: unknown): void {
    this.failedSince = true;
    this.batchRows = Math.max(FEWEST_ROWS, this.batchRows >> 1);
    this.figures.retries += 1;
    const reason = `${classify(error) === 'misfit' ? 'the database refuses our statements: ' : ''}${String(error)}`;
    if (this.figures.fault !== reason)
      this.logger.warn(`[ANALYTICS] ${this.journal.figures().depth} events wait in the journal: ${reason}`);
    this.figures.fault = reason;
  }

  private recovered(): void {
    if (this.figures.fault) this.logger.log('[ANALYTICS] the database takes events again');
    this.figures.fault = undefined;
  }
}
