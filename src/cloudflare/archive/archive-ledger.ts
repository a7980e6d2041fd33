import { Injectable } from '@nestjs/common';
import { type Reservation } from '../image-host';
import { ArchiveDatabase, type Sql } from './archive-database';
import { type PictureNote } from './picture-note';

export type ArchiveState = 'waiting' | 'reserved' | 'uploaded' | 'failed';

export interface ArchiveEntry {
  state: ArchiveState;
  /** Counts the attempt that is under way. */
  attempts: number;
  /** The host's id of the picture, as soon as one is reserved. */
  imageId: string | undefined;
  /** The place kept for the picture, until it is uploaded. */
  reservation: (Reservation & { ageMs: number }) | undefined;
}

export interface FailedPicture {
  clientId: number;
  pictureId: string;
  attempts: number;
  lastError: string | undefined;
  failedAt: Date;
}

interface Row {
  state: ArchiveState;
  attempts: number;
  cloudflare_id: string | null;
  upload_url: string | null;
  age_ms: number | null;
}

interface FailedRow {
  client_id: string;
  picture_id: string;
  attempts: number;
  last_error: string | null;
  updated_at: Date;
}

const KEY = 'client_id = $1 AND picture_id = $2';

/** The table `picture_archive`: how far each picture is. */
@Injectable()
export class ArchiveLedger {
  constructor(private readonly database: ArchiveDatabase) {}

  /** Counts an attempt before it is made, so that one that ends the process is counted too. */
  async begin({ clientId, pictureId, eventId, eventAt }: PictureNote): Promise<ArchiveEntry> {
    const { rows } = await this.database.executeSql<Row>(
      `INSERT INTO picture_archive AS p (client_id, picture_id, event_id, event_at, attempts)
       VALUES ($1, $2, $3, $4, 1)
       ON CONFLICT (client_id, picture_id) DO UPDATE SET attempts = p.attempts + 1, updated_at = now()
       RETURNING state, attempts, cloudflare_id, upload_url,
                 extract(epoch FROM now() - reserved_at)::float8 * 1000 AS age_ms`,
      [clientId, pictureId, eventId, eventAt],
    );
    const [row] = rows;
    if (!row) throw new Error('Postgres returned no row of picture_archive');
    const { state, attempts, cloudflare_id: imageId, upload_url: uploadUrl, age_ms: ageMs } = row;
    const isReserved = imageId !== null && uploadUrl !== null && ageMs !== null;
    return {
      state,
      attempts,
      imageId: imageId ?? undefined,
      reservation: isReserved ? { imageId, uploadUrl, ageMs } : undefined,
    };
  }

  /** @throws if the picture was erased meanwhile: then nothing may be uploaded */
  async reserved({ clientId, pictureId }: PictureNote, { imageId, uploadUrl }: Reservation): Promise<void> {
    const { rows } = await this.database.executeSql(
      `UPDATE picture_archive SET state = 'reserved', cloudflare_id = $3, upload_url = $4, reserved_at = now(),
              updated_at = now() WHERE ${KEY} RETURNING 1`,
      [clientId, pictureId, imageId, uploadUrl],
    );
    if (rows.length === 0) throw new Error('The picture was erased');
  }

  async uploaded({ clientId, pictureId }: PictureNote): Promise<void> {
    await this.database.executeSql(
      `UPDATE picture_archive SET state = 'uploaded', upload_url = NULL, last_error = NULL, updated_at = now()
        WHERE ${KEY}`,
      [clientId, pictureId],
    );
  }

  async postponed({ clientId, pictureId }: PictureNote, lastError: string, sql: Sql): Promise<void> {
    await sql.executeSql(`UPDATE picture_archive SET last_error = $3, updated_at = now() WHERE ${KEY}`, [
      clientId,
      pictureId,
      lastError,
    ]);
  }

  /** Takes back an attempt that was broken off by us. */
  async interrupted({ clientId, pictureId }: PictureNote, sql: Sql): Promise<void> {
    await sql.executeSql(`UPDATE picture_archive SET attempts = attempts - 1 WHERE ${KEY}`, [
      clientId,
      pictureId,
    ]);
  }

  async failed({ clientId, pictureId }: PictureNote, lastError: string, sql: Sql): Promise<void> {
    await sql.executeSql(
      `UPDATE picture_archive SET state = 'failed', last_error = $3, updated_at = now() WHERE ${KEY}`,
      [clientId, pictureId, lastError],
    );
  }

  /** The pictures of a client, with their ids at the host as far as they have one. */
  async of(clientId: number): Promise<{ pictureId: string; imageId: string | undefined }[]> {
    const { rows } = await this.database.executeSql<{ picture_id: string; cloudflare_id: string | null }>(
      'SELECT picture_id, cloudflare_id FROM picture_archive WHERE client_id = $1 ORDER BY picture_id',
      [clientId],
    );
    return rows.map((row) => ({ pictureId: row.picture_id, imageId: row.cloudflare_id ?? undefined }));
  }

  /** Forgets a client's pictures, or one of them. @returns the host's ids of these */
  async forget(clientId: number, sql: Sql, pictureId?: string): Promise<string[]> {
    const { rows } = await sql.executeSql<{ cloudflare_id: string | null }>(
      `DELETE FROM picture_archive WHERE client_id = $1 AND ($2::uuid IS NULL OR picture_id = $2)
       RETURNING cloudflare_id`,
      [clientId, pictureId ?? null],
    );
    return rows.flatMap((row) => row.cloudflare_id ?? []);
  }

  /** Pictures that were given up, the latest first. */
  async failures(): Promise<FailedPicture[]> {
    const { rows } = await this.database.executeSql<FailedRow>(
      `SELECT client_id, picture_id, attempts, last_error, updated_at
         FROM picture_archive WHERE state = 'failed' ORDER BY updated_at DESC`,
    );
    return rows.map((row) => ({
      clientId: Number(row.client_id),
      pictureId: row.picture_id,
      attempts: row.attempts,
      lastError: row.last_error ?? undefined,
      failedAt: row.updated_at,
    }));
  }

  /** Gives failed pictures a new start; all of them if none is named. @returns the ids of those that had failed */
  async retry(pictureId?: string): Promise<string[]> {
    const { rows } = await this.database.executeSql<{ picture_id: string }>(
      `UPDATE picture_archive
          SET state = CASE WHEN cloudflare_id IS NULL THEN 'waiting' ELSE 'reserved' END, attempts = 0,
              updated_at = now()
        WHERE state = 'failed' AND ($1::uuid IS NULL OR picture_id = $1)
        RETURNING picture_id`,
      [pictureId ?? null],
    );
    return rows.map((row) => row.picture_id);
  }
}
