import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { DASHBOARD_POOL } from '../../dashboard-pool';
import { type Admin } from '../admin';
import { type Account } from '../admins';
import { hashOf, newToken } from './session-token';

/** Without use for this long a session ends; and it ends however much it is used. */
const IDLE = `interval '7 days'`;
const ABSOLUTE = `interval '30 days'`;
export const ABSOLUTE_MS = 30 * 86_400_000;
/** Precision of "last used": writing at each request would cost more than it tells. */
const PRECISION = `interval '1 minute'`;

/** Who is logged in where. Time is the database's, so that servers need not agree on it. */
@Injectable()
export class Sessions {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** @returns the token; undefined where the password was changed since `account` was read */
  async open(account: Account, address: string): Promise<string | undefined> {
    const token = newToken();
    // The lock makes a change of the password wait, and then count as newer than this session.
    const { rowCount } = await this.pool.query(
      `INSERT INTO sessions (token_hash, admin_id, address)
       SELECT $1, admin_id, $4 FROM admins WHERE admin_id = $2 AND password_hash = $3 FOR SHARE`,
      [hashOf(token), account.adminId, account.passwordHash, address],
    );
    await this.forgetEnded();
    return rowCount === 1 ? token : undefined;
  }

  async find(token: string): Promise<Admin | undefined> {
    const { rows } = await this.pool.query<Admin>(
      `WITH live AS (
         SELECT token_hash, admin_id, name, role FROM sessions JOIN admins USING (admin_id)
         WHERE token_hash = $1 AND last_used_at > now() - ${IDLE} AND opened_at > now() - ${ABSOLUTE}
           AND opened_at >= password_changed_at
       ), used AS (
         UPDATE sessions SET last_used_at = now() FROM live
         WHERE sessions.token_hash = live.token_hash AND last_used_at < now() - ${PRECISION}
       )
       SELECT admin_id AS "adminId", name, role FROM live`,
      [hashOf(token)],
    );
    return rows[0];
  }

  async revoke(token: string): Promise<void> {
    await this.pool.query('DELETE FROM sessions WHERE token_hash = $1', [hashOf(token)]);
  }

  private async forgetEnded(): Promise<void> {
    await this.pool.query(
      `DELETE FROM sessions WHERE last_used_at < now() - ${IDLE} OR opened_at < now() - ${ABSOLUTE}`,
    );
  }
}
