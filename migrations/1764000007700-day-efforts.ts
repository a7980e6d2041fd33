import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What each answer and picture of a packed day took, so that its cost can be told by person, story or link. */
export class DayEfforts1764000007700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Packed again soon, with what is missing.
      DELETE FROM tg_day_traces;
      ALTER TABLE tg_day_traces
        -- [kind, engine, form], by their code.
        ADD COLUMN engines jsonb NOT NULL,
        -- One use after the other, as src/analytics/store/traces/efforts.ts tells.
        ADD COLUMN efforts bytea NOT NULL;
      ALTER TABLE tg_day_traces ALTER COLUMN efforts SET STORAGE EXTERNAL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE tg_day_traces DROP COLUMN engines, DROP COLUMN efforts');
  }
}
