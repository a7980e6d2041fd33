import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { NameTakenError, type NewView, type SavedView, TooManyViewsError } from './saved-view';

/** Far more than a menu can hold, and small enough to give them all at once. */
const MOST = 200;
const COLUMNS = `view_id AS "viewId", name, address, created_by AS "createdBy", created_at AS "createdAt"`;

type Stored = Omit<SavedView, 'createdAt'> & { createdAt: Date };

@Injectable()
export class SavedViews {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** All of them, by name. */
  async all(): Promise<SavedView[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM saved_views ORDER BY lower(name), view_id`,
    );
    return rows.map(shown);
  }

  /** Names of those whose address has this value for a parameter, by value. */
  async namesBy(parameter: string): Promise<Map<string, string[]>> {
    const names = new Map<string, string[]>();
    for (const { name, address } of await this.all()) {
      const value = new URLSearchParams(address.split('?')[1]).get(parameter);
      if (value !== null) names.set(value, [...(names.get(value) ?? []), name]);
    }
    return names;
  }

  /** @throws NameTakenError, TooManyViewsError */
  async add({ name, address }: NewView, admin: string): Promise<SavedView> {
    const { rows } = await this.pool.query<Stored & { taken: boolean }>(
      `WITH added AS (
         INSERT INTO saved_views (view_id, name, address, created_by)
         SELECT $1, $2, $3, $4 WHERE (SELECT count(*) FROM saved_views) < ${MOST}
         ON CONFLICT (name) DO NOTHING RETURNING *
       )
       SELECT ${COLUMNS}, false AS taken FROM added
       UNION ALL
       SELECT ${COLUMNS}, true FROM saved_views WHERE name = $2`,
      [randomUUID(), name, address, admin],
    );
    const [added] = rows;
    if (!added) throw new TooManyViewsError(MOST);
    if (added.taken) throw new NameTakenError(name);
    return shown(added);
  }

  /** @returns false where there is no such view any more */
  async remove(viewId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM saved_views WHERE view_id = $1', [viewId]);
    return rowCount === 1;
  }
}

const shown = ({ viewId, name, address, createdBy, createdAt }: Stored): SavedView => ({
  viewId,
  name,
  address,
  createdBy,
  createdAt: createdAt.toISOString(),
});
