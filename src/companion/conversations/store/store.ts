import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { Slots } from '../limits/slots';

/** The database does not answer, so nothing can be remembered or recalled now. `cause` says why. */
export class MemoryAwayError extends Error {
  override readonly name = 'MemoryAwayError';
  constructor(options: { cause: unknown }) {
    super('The database does not answer', options);
  }
}

/** Runs one statement; `$1` … are its parameters. */
export type Ask = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

/** A failure that took longer than this is a hang: for a while others fail at once, instead of waiting as long. */
const HANG_MS = 500;
const GRACE_MS = 1000;
/** Of the pool's ten connections. Who waits here waits as long as it takes; the pool gives up after 3 s. */
const AT_ONCE = 8;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/** SQLSTATE classes of connection, resources, shutdown and disk; a schema not migrated yet; a lock not given. */
const AWAY = /^(E|08|53|57|58|XX|25006|42P01|55P03)/;

/** The companion's way to Postgres. @throws MemoryAwayError from every method */
@Injectable()
export class Store implements OnModuleDestroy {
  private readonly logger = new Logger(Store.name);
  private readonly slots = new Slots(AT_ONCE);
  private awayUntil = 0;
  private closed = false;

  constructor(private readonly dataSource: DataSource) {}

  onModuleDestroy(): void {
    this.closed = true;
  }

  /** One statement in a transaction of its own. */
  ask: Ask = <Row>(sql: string, parameters: readonly unknown[]) =>
    this.connected((runner) => query<Row>(runner, sql, parameters));

  /** All statements of `work`, or none. */
  transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return this.connected(async (runner) => {
      await reach(() => runner.startTransaction());
      try {
        const result = await work((sql, parameters) => query(runner, sql, parameters));
        await reach(() => runner.commitTransaction());
        return result;
      } catch (error) {
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
  }

  /** Resolves as soon as the database answers and is migrated; `false` if the process ends before. */
  async whenAvailable(): Promise<boolean> {
    for (let pause = FIRST_PAUSE_MS; !this.closed; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (this.dataSource.isInitialized && (await this.answers())) return true;
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
    }
    return false;
  }

  private async answers(): Promise<boolean> {
    try {
      await this.ask('SELECT 1 FROM turns LIMIT 0', []);
      return true;
    } catch {
      return false;
    }
  }

  /** A connection that was closed from the other side has done nothing, and the next one may well be whole. */
  private connected<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.slots.run(async () => {
      try {
        return await this.borrow(work);
      } catch (error) {
        if (!wasClosed(error)) throw error;
        return this.borrow(work);
      }
    });
  }

  private async borrow<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    if (performance.now() < this.awayUntil) throw new MemoryAwayError({ cause: 'it did not a moment ago' });
    const begun = performance.now();
    const runner = this.dataSource.createQueryRunner();
    let client: PoolClient | undefined;
    try {
      client = (await reach(() => runner.connect())) as PoolClient;
      return await work(runner);
    } catch (error) {
      if (error instanceof MemoryAwayError) {
        const now = performance.now();
        if (now - begun > HANG_MS) this.awayUntil = now + GRACE_MS;
        // Before the first connection `Database` is the one who tells how it goes.
        if (this.dataSource.isInitialized)
          this.logger.warn(`the database does not answer: ${String(error.cause)}`);
        // A statement given up may still occupy its connection; whoever borrowed that next would wait behind it.
        void client?.end().catch(() => undefined);
      }
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}

async function query<Row>(runner: QueryRunner, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const result = await reach(() => runner.query(sql, [...parameters], true));
  return (result as { records?: Row[] }).records ?? [];
}

/** Postgres says so in place of an answer, and has rolled back what was begun (errcodes: `admin_shutdown`). */
function wasClosed(error: unknown): boolean {
  return error instanceof MemoryAwayError && codeOf(error.cause) === '57P01';
}

function codeOf(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}

/** @throws MemoryAwayError unless it was Postgres itself that understood and refused */
async function reach<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = codeOf(error);
    if (code !== undefined && !AWAY.test(code)) throw error;
    throw new MemoryAwayError({ cause: error });
  }
}
