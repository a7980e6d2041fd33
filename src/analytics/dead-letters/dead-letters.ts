import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { decodeCursor, encodeCursor, type Page } from '../reports/keyset-cursor';
import { type DeadLetter, type DeadLetterQuery } from './dead-letter';
import { DEAD_LETTERS_POOL } from './dead-letters-pool';

type Row = Omit<DeadLetter, 'createdAt' | 'retryAt'> & {
  createdAt: Date;
  retryAt: Date | null;
  exactTime: string;
};

/** Further than this nobody counts; a flood must not make the counting slow. */
const COUNTED = 10_000;
/** $1 is the client: of an event, of a picture's address, of a refused payload, or within bytes that cannot be read. */
const OF_CLIENT = `$1::text IN (record->'row'->>'clientId', record->>'clientId', record->'payload'->>'clientId')
  OR record ? 'base64' AND (
    position(convert_to('"clientId":' || $1::text || ',', 'UTF8') IN decode(record->>'base64', 'base64')) > 0 OR
    position(convert_to('"clientId":' || $1::text || '}', 'UTF8') IN decode(record->>'base64', 'base64')) > 0)`;
const COLUMNS = `id, reason, sqlstate AS "sqlState", created_at AS "createdAt", retry_at AS "retryAt", record,
  created_at::text AS "exactTime"`;

/** The table `tg_dead_letters`. What is marked for a retry is taken up by the application that runs, or runs next. */
@Injectable()
export class DeadLetters {
  private marked: () => void = () => undefined;

  constructor(@Inject(DEAD_LETTERS_POOL) private readonly pool: Pool) {}

  /** Calls `listener` when this process has marked letters. */
  onMarked(listener: () => void): void {
    this.marked = listener;
  }

  /**
   * Newest first.
   * @throws InvalidCursorError
   */
  async page({ limit, cursor }: DeadLetterQuery): Promise<Page<DeadLetter>> {
    const before = cursor === undefined ? [] : decodeCursor(cursor, ['string', 'string']);
    const { rows } = await this.pool.query<Row>(
      `SELECT ${COLUMNS} FROM tg_dead_letters
       ${cursor === undefined ? '' : 'WHERE (created_at, id) < ($2::timestamptz, $3::uuid)'}
       ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit + 1, ...before],
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items: items.map(shown), nextCursor: last ? encodeCursor([last.exactTime, last.id]) : null };
  }

  /** @returns at most 10,000 */
  async count(): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT FROM tg_dead_letters LIMIT ${COUNTED}) AS counted`,
    );
    return rows[0]?.count ?? 0;
  }

  /** Marks one, or all, for another try. @returns how many there were */
  async retry(id?: string): Promise<number> {
    const { rowCount } = await this.pool.query(
      'UPDATE tg_dead_letters SET retry_at = coalesce(retry_at, now()) WHERE $1::uuid IS NULL OR id = $1',
      [id ?? null],
    );
    if (rowCount) this.marked();
    return rowCount ?? 0;
  }

  /** Throws one, or all, away for good. @returns how many there were */
  async discard(id?: string): Promise<number> {
    const { rowCount } = await this.pool.query(
      'DELETE FROM tg_dead_letters WHERE $1::uuid IS NULL OR id = $1',
      [id ?? null],
    );
    return rowCount ?? 0;
  }

  /** All that is kept of a person. */
  async *ofClient(clientId: number): AsyncGenerator<DeadLetter> {
    const { rows } = await this.pool.query<Row>(
      `SELECT ${COLUMNS} FROM tg_dead_letters WHERE ${OF_CLIENT} ORDER BY created_at, id`,
      [clientId],
    );
    yield* rows.map(shown);
  }

  async eraseClient(clientId: number): Promise<number> {
    const { rowCount } = await this.pool.query(`DELETE FROM tg_dead_letters WHERE ${OF_CLIENT}`, [clientId]);
    return rowCount ?? 0;
  }
}

const shown = ({ exactTime: _, createdAt, retryAt, ...letter }: Row): DeadLetter => ({
  ...letter,
  createdAt: createdAt.toISOString(),
  retryAt: retryAt?.toISOString() ?? null,
});
