import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { DASHBOARD_POOL } from '../../dashboard-pool';
import { OWNER } from '../admin';
import { hashOf, newToken } from '../session/session-token';

export const LINK_MINUTES = 5;
const LIFE = `interval '${LINK_MINUTES} minutes'`;

/** There is no owner yet: the first start is still under way. */
export class NoOwnerYetError extends Error {
  override readonly name = 'NoOwnerYetError';
}

/** Tokens that stand for the owner's password once. Time is the database's, so that servers need not agree on it. */
@Injectable()
export class LoginLinks {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** @returns the token. @throws NoOwnerYetError */
  async issue(telegramId: number): Promise<string> {
    const token = newToken();
    await this.pool.query(`DELETE FROM login_links WHERE issued_at <= now() - ${LIFE}`);
    const { rowCount } = await this.pool.query(
      `INSERT INTO login_links (token_hash, admin_id, telegram_id) SELECT $1, admin_id, $3 FROM admins WHERE name = $2`,
      [hashOf(token), OWNER, telegramId],
    );
    if (rowCount !== 1) throw new NoOwnerYetError();
    return token;
  }

  /**
   * Uses a token up.
   * @returns the Telegram id of who asked for it; undefined where it is unknown, used, too old, or older than the password
   */
  async redeem(token: string): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ telegramId: string; valid: boolean }>(
      `DELETE FROM login_links USING admins
       WHERE token_hash = $1 AND admins.admin_id = login_links.admin_id
       RETURNING telegram_id AS "telegramId", issued_at > now() - ${LIFE} AND issued_at >= password_changed_at AS valid`,
      [hashOf(token)],
    );
    const [link] = rows;
    return link?.valid ? Number(link.telegramId) : undefined;
  }
}
