import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What everybody did on a day that is over, packed for the analyses that walk through every life. */
export class DayTraces1764000007400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tg_day_traces (
        -- Of UTC, so that it means the same whatever zone the reports count in.
        day   date  PRIMARY KEY,
        -- [event name, persona id, detail], by their code.
        kinds jsonb NOT NULL,
        -- One person after the other, as src/analytics/store/traces/packing.ts tells.
        lives bytea NOT NULL
      );
      -- Unpacking would take longer than reading the few bytes that packing saves.
      ALTER TABLE tg_day_traces ALTER COLUMN lives SET STORAGE EXTERNAL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE tg_day_traces');
  }
}
