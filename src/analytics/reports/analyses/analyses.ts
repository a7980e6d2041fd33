import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DatabaseError, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { type CopyToStreamQuery, to as copyTo } from 'pg-copy-streams';
import { type PeopleOfDays } from '../traces/people-of-days';
import { TraceMemory } from '../traces/trace-memory';
import { ANALYSES_AT_ONCE, ANALYSES_POOL, LONGEST_ANALYSIS_MS } from './analyses-pool';
import { CopyRoom } from './copy-room';
import { inTurn } from './in-turn';
import { Seats } from './seats';

/** The question was too large to be answered in time. A shorter range or fewer conditions help. */
export class AnalysisTooLongError extends Error {
  override readonly name = 'AnalysisTooLongError';
  constructor() {
    super('This takes too long. Choose a shorter range of days, or fewer conditions');
  }
}

/** Somebody's turn with the database. */
export interface Sitting {
  /** Aborts when nobody waits any more; what computes for long must look. */
  readonly signal: AbortSignal;
  /** What sittings before found out. */
  readonly known: PeopleOfDays;
  ask<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /**
   * What large values are asked by: Postgres sends them as they are, in COPY's binary format. Takes no values.
   * @param room whose bytes the answer is, until it is used again
   */
  copy(sql: string, room?: CopyRoom): Promise<Buffer>;
  /**
   * Asks about the same moment of the database on a connection beside this one, which goes on. It is ended when this
   * sitting is over.
   */
  beside<T>(work: (other: Sitting) => Promise<T>): Promise<T>;
}

/** SQLSTATE query_canceled: by `statement_timeout`, or because nobody waits for the answer any more. */
const CANCELED = '57014';

/**
 * Where questions are asked that read many events. Few of them run at once, on connections of their own and for a
 * limited time, so none of them can slow capture or the panel; one that nobody waits for any more is ended.
 */
@Injectable()
export class Analyses implements OnModuleDestroy {
  protected readonly longestMs: number = LONGEST_ANALYSIS_MS;
  private readonly closing = new AbortController();
  private readonly memory = new TraceMemory();
  private readonly seats = new Seats(ANALYSES_AT_ONCE);

  constructor(@Inject(ANALYSES_POOL) private readonly pool: Pool) {}

  onModuleDestroy(): void {
    this.closing.abort();
    this.memory.forget();
  }

  /**
   * @param signal aborts when nobody waits for the answer any more
   * @throws AnalysisTooLongError, or the signal's reason
   */
  ask<Row extends object>(sql: string, values: readonly unknown[], signal?: AbortSignal): Promise<Row[]> {
    return this.sit((sitting) => sitting.ask<Row>(sql, values), signal);
  }

  /**
   * Several questions about one moment of the database, which may take {@link LONGEST_ANALYSIS_MS} each.
   * @throws AnalysisTooLongError, or the signal's reason
   */
  async sit<T>(work: (sitting: Sitting) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const ending = signal ? AbortSignal.any([signal, this.closing.signal]) : this.closing.signal;
    await this.seats.take(ending);
    try {
      return await this.seated(work, ending);
    } finally {
      this.seats.leave();
    }
  }

  /** @param moment a snapshot that another transaction exported; its own if there is none */
  private async seated<T>(
    work: (sitting: Sitting) => Promise<T>,
    signal: AbortSignal,
    moment?: string,
  ): Promise<T> {
    const client = await this.pool.connect();
    const over = new AbortController();
    let cancel: (() => void) | undefined;
    let complete = false;
    try {
      cancel = await this.canceller(client);
      signal.throwIfAborted();
      signal.addEventListener('abort', cancel, { once: true });
      // Compiling takes longer than what it saves here; sorting in memory is what these questions need.
      await client.query(
        `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
         ${moment === undefined ? '' : `SET TRANSACTION SNAPSHOT ${escapeLiteral(moment)};`}
         SET LOCAL jit = off; SET LOCAL work_mem = '64MB'; SET LOCAL statement_timeout = ${this.longestMs}`,
      );
      const take = inTurn();
      const ask = <Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> =>
        take(async () => (await client.query<Row>(sql, [...values])).rows);
      const result = await work({
        signal,
        known: this.memory.peopleOfDays(),
        ask,
        copy: (sql, room = new CopyRoom()) => take(() => copied(client, sql, room)),
        beside: async (other) => {
          const [moment] = await ask<{ id: string }>('SELECT pg_export_snapshot() AS id', []);
          return this.seated(other, AbortSignal.any([signal, over.signal]), moment!.id);
        },
      });
      await client.query('COMMIT');
      complete = true;
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof DatabaseError && error.code === CANCELED) throw new AnalysisTooLongError();
      throw error;
    } finally {
      over.abort();
      if (cancel) signal.removeEventListener('abort', cancel);
      // An unfinished transaction, and a cancellation that comes late, end with their connection.
      client.release(!complete);
    }
  }

  /** Only another connection can end what this one waits for. */
  private async canceller(client: PoolClient): Promise<() => void> {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return () => {
      this.pool.query('SELECT pg_cancel_backend($1)', [rows[0]?.pid]).catch(() => undefined);
    };
  }
}

async function copied(client: PoolClient, sql: string, room: CopyRoom): Promise<Buffer> {
  const query: CopyToStreamQuery & { callback?: () => void } = client.query(
    copyTo(`COPY (${sql}) TO STDOUT (FORMAT binary)`),
  );
  room.clear();
  try {
    for await (const chunk of query as AsyncIterable<Buffer>) room.push(chunk);
    return room.filled();
  } finally {
    // So pg forgets its query_timeout, which this kind of query does not do by itself.
    query.callback?.();
  }
}
