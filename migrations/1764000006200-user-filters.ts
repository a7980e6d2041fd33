import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Finds those who opened a story among the events, of which these are few. */
export class UserFilters1764000006200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX tg_analytics_events_story ON tg_analytics_events ((meta->>'storyId'), created_at, client_id)
        WHERE event_name = 'story_selected'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX tg_analytics_events_story');
  }
}
