import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Addresses of the admin that somebody gave a name. All admins share them, as they share the figures. */
export class SavedViews1764000006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE saved_views (
        view_id    uuid        PRIMARY KEY,
        name       text        NOT NULL UNIQUE,
        -- Path and search inside the admin, never another site.
        address    text        NOT NULL CHECK (address ~ '^/([^/\\\\]|$)'),
        created_by text        NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE saved_views;');
  }
}
