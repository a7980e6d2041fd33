import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { type Admin, type Role } from './admin';

export interface Account extends Admin {
  passwordHash: string;
}

@Injectable()
export class Admins {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  async named(name: string): Promise<Account | undefined> {
    const { rows } = await this.pool.query<Account>(
      `SELECT admin_id AS "adminId", name, role, password_hash AS "passwordHash" FROM admins WHERE name = $1`,
      [name],
    );
    return rows[0];
  }

  /** @returns false where the name was taken, perhaps a moment ago by another process */
  async add(name: string, role: Role, passwordHash: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO admins (admin_id, name, role, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (name) DO NOTHING`,
      [randomUUID(), name, role, passwordHash],
    );
    return rowCount === 1;
  }

  /** Ends every session that was opened before; see `Sessions.find`. */
  async changePassword(adminId: string, passwordHash: string): Promise<void> {
    // The clock and not the transaction's time: a login that holds the row's lock may be newer than our beginning.
    await this.pool.query(
      'UPDATE admins SET password_hash = $2, password_changed_at = clock_timestamp() WHERE admin_id = $1',
      [adminId, passwordHash],
    );
  }
}
