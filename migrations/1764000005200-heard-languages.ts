import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The language in which Telegram shows itself to clients, for what the bot says without being asked. */
export class HeardLanguages1764000005200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE chats ADD COLUMN telegram_language text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE chats DROP COLUMN telegram_language');
  }
}
