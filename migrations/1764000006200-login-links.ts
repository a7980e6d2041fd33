import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Links that let an owner into the panel once, as the bot hands them out. */
export class LoginLinks1764000006200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE login_links (
        -- SHA-256 of the token in the link: who reads this table cannot log in with it.
        token_hash  bytea       PRIMARY KEY,
        admin_id    uuid        NOT NULL REFERENCES admins ON DELETE CASCADE,
        telegram_id bigint      NOT NULL,
        issued_at   timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX login_links_admin ON login_links (admin_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE login_links;');
  }
}
