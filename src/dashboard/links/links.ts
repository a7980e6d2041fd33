import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { type Link, type LinkText } from './link';

export const MOST_LINKS = 1000;
const COLUMNS = `code, name, cost::float8 AS cost, currency, tags, archived_at IS NOT NULL AS "isArchived",
  created_by AS "createdBy", created_at AS "createdAt"`;

type Stored = Omit<Link, 'createdAt'> & { createdAt: Date };

export class TooManyLinksError extends Error {
  override readonly name = 'TooManyLinksError';
  constructor() {
    super(`There are ${MOST_LINKS} links already; remove one first`);
  }
}

/** The links that admins named. */
@Injectable()
export class Links {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** All of them, the newest first. */
  async all(): Promise<Link[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM links ORDER BY links.created_at DESC, code`,
    );
    return rows.map(shown);
  }

  /**
   * Names a link, or says something else of one.
   * @throws TooManyLinksError
   */
  async put(code: string, text: LinkText, admin: string): Promise<Link> {
    const { rows } = await this.pool.query<Stored>(
      `INSERT INTO links (code, name, cost, currency, tags, archived_at, created_by)
       SELECT $1, $2, $3::numeric, $4, $5::text[], CASE WHEN $6 THEN now() END, $7
       WHERE (SELECT count(*) FROM links) < ${MOST_LINKS} OR EXISTS (SELECT FROM links WHERE code = $1)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, cost = excluded.cost, currency = excluded.currency,
         tags = excluded.tags,
         archived_at = CASE WHEN $6 THEN coalesce(links.archived_at, now()) END
       RETURNING ${COLUMNS}`,
      [code, text.name, text.cost, text.currency, text.tags, text.isArchived, admin],
    );
    const [put] = rows;
    if (!put) throw new TooManyLinksError();
    return shown(put);
  }

  /** What it brought stays in the events. @returns false where there is no such link any more */
  async remove(code: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM links WHERE code = $1', [code]);
    return rowCount === 1;
  }
}

const shown = ({ createdAt, ...link }: Stored): Link => ({ ...link, createdAt: createdAt.toISOString() });
