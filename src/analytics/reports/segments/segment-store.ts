import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DatabaseError, Pool } from 'pg';
import { REPORTS_POOL } from '../reports-pool';
import {
  type NewSegment,
  type Segment,
  SegmentNameTakenError,
  TooManySegmentsError,
  UnknownSegmentError,
} from './segment';
import { segmentRules } from './segment-rules';

/** Far more than a menu can hold, and small enough to give them all at once. */
const MOST = 200;
const COLUMNS = `segment_id AS "segmentId", name, rules, created_by AS "createdBy", created_at AS "createdAt",
  updated_at AS "updatedAt"`;
const UNIQUE_VIOLATION = '23505';

type Stored = Omit<Segment, 'createdAt' | 'updatedAt' | 'rules'> & {
  rules: unknown;
  createdAt: Date;
  updatedAt: Date;
};

@Injectable()
export class SegmentStore {
  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {}

  /** All of them, by name. */
  async all(): Promise<Segment[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM segments ORDER BY lower(name), segment_id`,
    );
    return rows.map(shown);
  }

  /** @throws UnknownSegmentError */
  async one(segmentId: string): Promise<Segment> {
    const { rows } = await this.pool.query<Stored>(`SELECT ${COLUMNS} FROM segments WHERE segment_id = $1`, [
      segmentId,
    ]);
    const [found] = rows;
    if (!found) throw new UnknownSegmentError(segmentId);
    return shown(found);
  }

  /** @throws SegmentNameTakenError, TooManySegmentsError */
  add(segment: NewSegment, admin: string): Promise<Segment> {
    return this.put(randomUUID(), segment, admin);
  }

  /**
   * Changes one, or brings back one that was removed, under the id that links and views know it by.
   * @throws SegmentNameTakenError, TooManySegmentsError
   */
  async put(segmentId: string, { name, rules }: NewSegment, admin: string): Promise<Segment> {
    try {
      const { rows } = await this.pool.query<Stored>(
        `INSERT INTO segments AS s (segment_id, name, rules, created_by)
         SELECT $1, $2, $3, $4
         WHERE (SELECT count(*) FROM segments) < ${MOST} OR EXISTS (SELECT FROM segments WHERE segment_id = $1)
         ON CONFLICT (segment_id) DO UPDATE SET name = excluded.name, rules = excluded.rules, updated_at = now()
         RETURNING ${COLUMNS}`,
        [segmentId, name, JSON.stringify(rules), admin],
      );
      const [put] = rows;
      if (!put) throw new TooManySegmentsError(MOST);
      return shown(put);
    } catch (error) {
      if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION)
        throw new SegmentNameTakenError(name);
      throw error;
    }
  }

  /** @returns false where there is no such segment any more */
  async remove(segmentId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM segments WHERE segment_id = $1', [segmentId]);
    return rowCount === 1;
  }
}

const shown = ({ segmentId, name, rules, createdBy, createdAt, updatedAt }: Stored): Segment => ({
  segmentId,
  name,
  rules: segmentRules.parse(rules),
  createdBy,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
