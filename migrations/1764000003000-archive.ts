import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How far each picture is on its way to the image host. Keyed by client first, as every table of this house. */
export class Archive1764000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE picture_archive (
        client_id     bigint      NOT NULL,
        picture_id    uuid        NOT NULL,
        event_id      uuid        NOT NULL,
        event_at      timestamptz NOT NULL,
        state         text        NOT NULL DEFAULT 'waiting'
                      CHECK (state IN ('waiting', 'reserved', 'uploaded', 'failed')),
        -- Written before any byte is sent, so that a lost answer can be asked after.
        cloudflare_id text,
        upload_url    text,
        reserved_at   timestamptz,
        attempts      int         NOT NULL DEFAULT 0,
        last_error    text,
        updated_at    timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (client_id, picture_id)
      );
      CREATE INDEX picture_archive_failed ON picture_archive (updated_at) WHERE state = 'failed';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE picture_archive;');
  }
}
