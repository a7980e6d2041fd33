import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What clients chose and thought: their language, and what they gave the answer that shows the buttons. */
export class Preferences1764000005510 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE chats
        ADD COLUMN language      text,
        ADD COLUMN answer_rating text CHECK (answer_rating IN ('up', 'down'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE chats DROP COLUMN language, DROP COLUMN answer_rating');
  }
}
