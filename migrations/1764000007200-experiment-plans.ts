import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What an experiment is judged by. */
export class ExperimentPlans1764000007200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE experiments
        ADD COLUMN note text NOT NULL DEFAULT '',
        -- How long after they were exposed people may reach the goal.
        ADD COLUMN window_hours int NOT NULL DEFAULT 24 CHECK (window_hours BETWEEN 1 AND 2160),
        -- [{"event": "bot_blocked", "better": "less"}, …]
        ADD COLUMN guard_metrics jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(guard_metrics) = 'array');
      UPDATE experiments SET guard_metrics = '[{"event": "bot_blocked", "better": "less"}]' WHERE id = 'welcome_text';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE experiments DROP COLUMN note, DROP COLUMN window_hours, DROP COLUMN guard_metrics',
    );
  }
}
