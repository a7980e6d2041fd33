import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What answers and pictures of a packed day took, so that their cost is known without reading each of them. */
export class DayUses1764000007600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Packed again soon, with what is missing.
      DELETE FROM tg_day_traces;
      -- {zone, rows}, as src/analytics/store/traces/uses.ts tells.
      ALTER TABLE tg_day_traces ADD COLUMN uses jsonb NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE tg_day_traces DROP COLUMN uses');
  }
}
