import { type PoolClient } from 'pg';

export interface DeadLetter {
  id: string;
  reason: string;
  sqlState: string | null;
  /** JSON text. */
  content: string;
}

export async function insertDeadLetters(client: PoolClient, letters: readonly DeadLetter[]): Promise<void> {
  if (letters.length === 0) return;
  await client.query(
    `INSERT INTO tg_dead_letters (id, reason, sqlstate, record)
     SELECT id, reason, sqlstate, record::jsonb
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS n (id, reason, sqlstate, record)
     ON CONFLICT DO NOTHING`,
    [
      letters.map((letter) => letter.id),
      letters.map((letter) => letter.reason),
      letters.map((letter) => letter.sqlState),
      letters.map((letter) => letter.content),
    ],
  );
}
