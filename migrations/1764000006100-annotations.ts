import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What happened on a day that its figures do not tell: a campaign, an outage, a new version. */
export class Annotations1764000006100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE annotations (
        annotation_id uuid        PRIMARY KEY,
        -- Of the analytics time zone, as the days of the charts are.
        day           date        NOT NULL,
        text          text        NOT NULL,
        created_by    text        NOT NULL,
        created_at    timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX annotations_day ON annotations (day);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE annotations;');
  }
}
