import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { Database } from '../../database/database';
import { PersonalData } from '../../events/personal-data';
import { StatusBoard } from '../../events/status-board';
import { CaptureListener } from '../capture/capture.listener';
import { Journal } from '../journal/journal';
import { type JournalRecord } from '../journal/journal-record';
import { DeadLetters } from './dead-letters';
import { DEAD_LETTERS_POOL } from './dead-letters-pool';
import { revive } from './revival';

const BATCH = 200;
/** How soon letters are taken up that another process marked. */
const LOOK_MS = 5000;

/** The disk refused to take the letters back; they stay where they are. */
class JournalFullError extends Error {
  override readonly name = 'JournalFullError';
}

/** Puts marked dead letters back into the journal, from where they go the way of every event. */
@Injectable()
export class DeadLetterRetries implements OnModuleInit, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger(DeadLetterRetries.name);
  private waiting = 0;
  private stopped = false;
  private marked = false;
  private look: () => void = () => undefined;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(DEAD_LETTERS_POOL) private readonly pool: Pool,
    private readonly letters: DeadLetters,
    private readonly capture: CaptureListener,
    private readonly journal: Journal,
    private readonly database: Database,
    board: StatusBoard,
    personalData: PersonalData,
  ) {
    board.watch('deadLetters', () => ({ state: 'up', waiting: this.waiting }));
    personalData.heldBy({
      name: 'deadLetters',
      copy: (clientId) => letters.ofClient(clientId),
      erase: (clientId) => letters.eraseClient(clientId),
    });
    letters.onMarked(() => {
      this.marked = true;
      this.look();
    });
  }

  onModuleInit(): void {
    void this.database.whenReady().then(() => (this.running = this.run()));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.look();
    await this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.marked = false;
      try {
        while (!this.stopped && (await this.takeUp()) === BATCH);
        this.waiting = await this.letters.count();
      } catch (error) {
        this.logger.warn(`[ANALYTICS] dead letters wait: ${String(error)}`);
      }
      await this.rest();
    }
  }

  /**
   * A letter leaves the table only after the journal holds it. Should the commit be lost, it is in both, and its second
   * try finds the row of the first: the id is the same.
   * @returns how many were looked at
   */
  private async takeUp(): Promise<number> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const count = await this.takeUpWith(client);
      await client.query('COMMIT');
      return count;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async takeUpWith(client: PoolClient): Promise<number> {
    const { rows } = await client.query<{ id: string; record: Record<string, unknown> }>(
      `SELECT id, record FROM tg_dead_letters WHERE retry_at IS NOT NULL
       ORDER BY retry_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    const revived = new Map<string, JournalRecord>();
    for (const { id, record } of rows) {
      const found = this.recordOf(id, record);
      if (found) revived.set(id, found);
    }
    const hopeless = rows.filter(({ id }) => !revived.has(id)).map(({ id }) => id);
    await client.query('UPDATE tg_dead_letters SET retry_at = NULL WHERE id = ANY($1::uuid[])', [hopeless]);
    await client.query('DELETE FROM tg_dead_letters WHERE id = ANY($1::uuid[])', [[...revived.keys()]]);
    if (revived.size > 0) await this.putBack([...revived.values()]);
    if (rows.length > 0)
      this.logger.log(`[ANALYTICS] dead letters: ${revived.size} tried again, ${hopeless.length} cannot be`);
    return rows.length;
  }

  private recordOf(id: string, content: Record<string, unknown>): JournalRecord | undefined {
    const { record, event } = revive(id, content) ?? {};
    return event ? this.capture.recordOf(event) : record;
  }

  private async putBack(records: readonly JournalRecord[]): Promise<void> {
    const before = this.journal.figures();
    for (const record of records) this.journal.append(record);
    await this.journal.settled();
    const { inMemory, refused } = this.journal.figures();
    if (inMemory > before.inMemory || refused > before.refused)
      throw new JournalFullError('the journal cannot take them now');
  }

  private rest(): Promise<void> {
    if (this.stopped || this.marked) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_MS);
      this.look = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
