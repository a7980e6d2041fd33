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

  /** Whoever got in with the old password is out; see `Sessions.find` for who gets in at this very moment. */
  async changePassword(adminId: string, passwordHash: string): Promise<void> {
    await this.pool.query(
      `WITH changed AS (
         UPDATE admins SET password_hash = $2, password_changed_at = clock_timestamp() WHERE admin_id = $1 RETURNING admin_id
       )
       DELETE FROM sessions USING changed WHERE sessions.admin_id = changed.admin_id`,
      [adminId, passwordHash],
    );
  }
}
