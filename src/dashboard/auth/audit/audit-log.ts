import { Inject, Injectable, Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { DASHBOARD_POOL } from '../../dashboard-pool';
import { type Admin } from '../admin';

export interface AuditEntry {
  admin: Admin;
  /** `user.read`, `timeline.read`, `picture.read` */
  action: string;
  clientId?: number | undefined;
  subject?: string | undefined;
  address: string;
}

/** What must be recorded cannot be, so it may not happen either. */
export class AuditUnavailableError extends Error {
  override readonly name = 'AuditUnavailableError';
}

/** Who looked at whose conversation. */
@Injectable()
export class AuditLog {
  private readonly logger = new Logger(AuditLog.name);

  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** @throws AuditUnavailableError */
  async record({ admin, action, clientId, subject, address }: AuditEntry): Promise<void> {
    try {
      await this.pool.query(
        `INSERT INTO audit_log (admin_id, admin, action, client_id, subject, address)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [admin.adminId, admin.name, action, clientId, subject, address],
      );
    } catch (cause) {
      this.logger.error(`could not record ${action}: ${String(cause)}`);
      throw new AuditUnavailableError('The audit log cannot be written', { cause });
    }
  }
}
