import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Where the database is a Citus cluster, spreads what is kept of each person over its nodes by `client_id`, all of it
 * side by side. What counts everybody together is small and stays where it is. Without the extension nothing happens.
 */
export class Citus1764000004200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
          PERFORM create_distributed_table('tg_users', 'client_id');
          PERFORM create_distributed_table('tg_user_search', 'client_id', colocate_with => 'tg_users');
          PERFORM create_distributed_table('tg_user_days', 'client_id', colocate_with => 'tg_users');
          PERFORM create_distributed_table('tg_user_persona_days', 'client_id', colocate_with => 'tg_users');
          PERFORM create_distributed_table('tg_analytics_events', 'client_id', colocate_with => 'tg_users');
          PERFORM create_distributed_table('tg_tombstones', 'client_id', colocate_with => 'tg_users');
        END IF;
      END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') THEN
          PERFORM undistribute_table('tg_tombstones');
          PERFORM undistribute_table('tg_analytics_events');
          PERFORM undistribute_table('tg_user_persona_days');
          PERFORM undistribute_table('tg_user_days');
          PERFORM undistribute_table('tg_user_search');
          PERFORM undistribute_table('tg_users');
        END IF;
      END $$`);
  }
}
