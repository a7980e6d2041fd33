import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lets dead letters be read page by page, and be marked for another try. */
export class DeadLetters1764000004500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tg_dead_letters ADD COLUMN retry_at timestamptz;
      CREATE INDEX tg_dead_letters_time  ON tg_dead_letters (created_at, id);
      CREATE INDEX tg_dead_letters_retry ON tg_dead_letters (retry_at, id) WHERE retry_at IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX tg_dead_letters_retry, tg_dead_letters_time;
      ALTER TABLE tg_dead_letters DROP COLUMN retry_at;
    `);
  }
}
