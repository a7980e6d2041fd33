import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The newest link that somebody followed beside the first, so that crediting it needs no look through all events. */
export class LastSource1764000007800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tg_users ADD COLUMN last_source text, ADD COLUMN last_source_at timestamptz;
      UPDATE tg_users u SET last_source = coalesce(newest.payload, known.source),
                            last_source_at = coalesce(newest.created_at, known.source_at)
      FROM tg_users known LEFT JOIN (
        SELECT DISTINCT ON (client_id) client_id, created_at, meta->>'payload' AS payload
        FROM tg_analytics_events
        WHERE event_name = 'start_command' AND jsonb_typeof(meta->'payload') = 'string' AND meta->>'payload' <> ''
        ORDER BY client_id, created_at DESC, meta->>'payload' COLLATE "C" DESC) AS newest USING (client_id)
      WHERE u.client_id = known.client_id AND known.source IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE tg_users DROP COLUMN last_source, DROP COLUMN last_source_at');
  }
}
