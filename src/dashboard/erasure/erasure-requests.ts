import { type Pool } from 'pg';

export interface ErasureRequest {
  clientId: number;
  doneAt: Date | null;
  erased: Record<string, number> | null;
  failure: string | null;
}

const COLUMNS = `client_id::float8 AS "clientId", done_at AS "doneAt", erased, failure`;

/** Wishes to be forgotten that came from outside the running application. */
export class ErasureRequests {
  constructor(private readonly pool: Pool) {}

  async add(clientId: number): Promise<void> {
    await this.pool.query(
      `INSERT INTO tg_erasure_requests (client_id) VALUES ($1)
       ON CONFLICT (client_id) DO UPDATE SET requested_at = now(), done_at = NULL, erased = NULL, failure = NULL`,
      [clientId],
    );
  }

  async one(clientId: number): Promise<ErasureRequest | undefined> {
    const { rows } = await this.pool.query<ErasureRequest>(
      `SELECT ${COLUMNS} FROM tg_erasure_requests WHERE client_id = $1`,
      [clientId],
    );
    return rows[0];
  }

  async open(): Promise<ErasureRequest[]> {
    const { rows } = await this.pool.query<ErasureRequest>(
      `SELECT ${COLUMNS} FROM tg_erasure_requests WHERE done_at IS NULL ORDER BY requested_at LIMIT 100`,
    );
    return rows;
  }

  async done(clientId: number, erased: Record<string, number>): Promise<void> {
    await this.pool.query(
      'UPDATE tg_erasure_requests SET done_at = now(), erased = $2, failure = NULL WHERE client_id = $1',
      [clientId, JSON.stringify(erased)],
    );
  }

  async failed(clientId: number, failure: string): Promise<void> {
    await this.pool.query('UPDATE tg_erasure_requests SET failure = $2 WHERE client_id = $1', [
      clientId,
      failure,
    ]);
  }
}
