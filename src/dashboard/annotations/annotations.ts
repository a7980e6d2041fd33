import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { type DateRange } from '../../analytics/reports/date-range';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { type Annotation, type NewAnnotation, type NoteKind } from './annotation';

/** More would cover a chart; the newest days are the ones that are looked at. */
const MOST = 500;
const COLUMNS = `annotation_id AS "annotationId", to_char(day, 'YYYY-MM-DD') AS day, text,
  created_by AS "createdBy", created_at AS "createdAt", split_part(origin, ':', 1) AS about`;

type Stored = Omit<Annotation, 'createdAt' | 'about'> & { createdAt: Date; about: NoteKind | null };

@Injectable()
export class Annotations {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** Those of a range, oldest day first. */
  async within({ from, to }: DateRange): Promise<Annotation[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM annotations WHERE day BETWEEN $1 AND $2 AND removed_at IS NULL
       ORDER BY annotations.day DESC, created_at DESC, annotation_id LIMIT ${MOST}`,
      [from, to],
    );
    return rows.reverse().map(shown);
  }

  async add({ day, text }: NewAnnotation, admin: string): Promise<Annotation> {
    const { rows } = await this.pool.query<Stored>(
      `INSERT INTO annotations (annotation_id, day, text, created_by) VALUES ($1, $2, $3, $4)
       RETURNING ${COLUMNS}`,
      [randomUUID(), day, text, admin],
    );
    const [added] = rows;
    if (!added) throw new Error('INSERT … RETURNING gave no row');
    return shown(added);
  }

  /** @returns false where there is no such annotation any more */
  async remove(annotationId: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ removed: boolean }>(
      `WITH written AS (
         DELETE FROM annotations WHERE annotation_id = $1 AND origin IS NULL RETURNING 1
       ), made AS (
         UPDATE annotations SET removed_at = now()
         WHERE annotation_id = $1 AND origin IS NOT NULL AND removed_at IS NULL RETURNING 1
       )
       SELECT EXISTS (SELECT FROM written) OR EXISTS (SELECT FROM made) AS removed`,
      [annotationId],
    );
    return rows[0]?.removed === true;
  }
}

const shown = ({ createdAt, about, ...annotation }: Stored): Annotation => ({
  ...annotation,
  createdAt: createdAt.toISOString(),
  ...(about && { about }),
});
