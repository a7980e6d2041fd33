import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { type DateRange } from '../../analytics/reports/date-range';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { type Annotation, type NewAnnotation } from './annotation';

/** More would cover a chart; the newest days are the ones that are looked at. */
const MOST = 500;
const COLUMNS = `annotation_id AS "annotationId", to_char(day, 'YYYY-MM-DD') AS day, text,
  created_by AS "createdBy", created_at AS "createdAt"`;

type Stored = Omit<Annotation, 'createdAt'> & { createdAt: Date };

@Injectable()
export class Annotations {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** Those of a range, oldest day first. */
  async within({ from, to }: DateRange): Promise<Annotation[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM annotations WHERE day BETWEEN $1 AND $2
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
    const { rowCount } = await this.pool.query('DELETE FROM annotations WHERE annotation_id = $1', [
      annotationId,
    ]);
    return rowCount === 1;
  }
}

const shown = ({ createdAt, ...annotation }: Stored): Annotation => ({
  ...annotation,
  createdAt: createdAt.toISOString(),
});
