import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { DASHBOARD_POOL } from '../../dashboard-pool';
import { hashOf } from '../session/session-token';
import { type ApiKey, KeyNameTakenError, newKey, TooManyKeysError } from './api-key';

const MOST = 50;
/** Precision of "last used": writing at each request would cost more than it tells. */
const PRECISION = `interval '1 minute'`;
const COLUMNS = `key_id AS "keyId", name, created_by AS "createdBy", created_at AS "createdAt",
  last_used_at AS "lastUsedAt"`;

type Stored = Omit<ApiKey, 'createdAt' | 'lastUsedAt'> & { createdAt: Date; lastUsedAt: Date | null };

@Injectable()
export class ApiKeys {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** All of them, the newest first. */
  async all(): Promise<ApiKey[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM api_keys ORDER BY api_keys.created_at DESC, key_id`,
    );
    return rows.map(shown);
  }

  /**
   * @returns the key itself too, which nobody can read again
   * @throws KeyNameTakenError, TooManyKeysError
   */
  async add(name: string, admin: string): Promise<ApiKey & { token: string }> {
    const token = newKey();
    const { rows } = await this.pool.query<Stored & { taken: boolean }>(
      `WITH added AS (
         INSERT INTO api_keys (key_id, name, token_hash, created_by)
         SELECT $1, $2, $3, $4 WHERE (SELECT count(*) FROM api_keys) < ${MOST}
         ON CONFLICT (name) DO NOTHING RETURNING *
       )
       SELECT ${COLUMNS}, false AS taken FROM added
       UNION ALL
       SELECT ${COLUMNS}, true FROM api_keys WHERE name = $2`,
      [randomUUID(), name, hashOf(token), admin],
    );
    const [added] = rows;
    if (!added) throw new TooManyKeysError(MOST);
    const { taken, ...key } = added;
    if (taken) throw new KeyNameTakenError();
    return { ...shown(key), token };
  }

  async find(token: string): Promise<Pick<ApiKey, 'keyId' | 'name'> | undefined> {
    const { rows } = await this.pool.query<Pick<ApiKey, 'keyId' | 'name'>>(
      `WITH found AS (SELECT key_id, name FROM api_keys WHERE token_hash = $1), used AS (
         UPDATE api_keys SET last_used_at = now() FROM found
         WHERE api_keys.key_id = found.key_id
           AND coalesce(last_used_at, '-infinity') < now() - ${PRECISION}
       )
       SELECT key_id AS "keyId", name FROM found`,
      [hashOf(token)],
    );
    return rows[0];
  }

  /** @returns false where there is no such key any more */
  async revoke(keyId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM api_keys WHERE key_id = $1', [keyId]);
    return rowCount === 1;
  }
}

const shown = ({ createdAt, lastUsedAt, ...key }: Stored): ApiKey => ({
  ...key,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
