import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Groups of people that admins described by rules and gave a name. */
export class Segments1764000007100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE segments (
        segment_id uuid        PRIMARY KEY,
        name       text        NOT NULL,
        -- {"version": 1, "match": "all", "rules": […]}
        rules      jsonb       NOT NULL CHECK (jsonb_typeof(rules) = 'object' AND rules ? 'version'),
        created_by text        NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT segments_name UNIQUE (name)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE segments;');
  }
}
