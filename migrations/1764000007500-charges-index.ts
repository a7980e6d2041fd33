import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Finds the few events that are about Stars, and which link somebody had followed before, without reading the others. */
export class ChargesIndex1764000007500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX tg_analytics_events_charges ON tg_analytics_events (created_at)
        WHERE event_name = 'premium_action' AND meta->>'action' IN ('paid', 'refunded');
      CREATE INDEX tg_analytics_events_starts ON tg_analytics_events (client_id, created_at)
        WHERE event_name = 'start_command';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX tg_analytics_events_charges, tg_analytics_events_starts');
  }
}
