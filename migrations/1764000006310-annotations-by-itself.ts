import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Annotations that the house makes itself, each once. */
export class AnnotationsByItself1764000006310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE annotations
        -- Such as 'persona:mira'; absent for what an admin wrote.
        ADD COLUMN origin     text UNIQUE,
        -- One that was made by itself and removed stays, or else it would be made again.
        ADD COLUMN removed_at timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM annotations WHERE origin IS NOT NULL;
      ALTER TABLE annotations DROP COLUMN origin, DROP COLUMN removed_at;
    `);
  }
}
