import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is tried on whom. Few rows, edited by people, read by every process now and then. */
export class Experiments1764000005500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE experiments (
        -- As the code calls it, such as welcome_text.
        id              text        PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]{0,63}$'),
        name            text        NOT NULL,
        status          text        NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'running', 'stopped')),
        -- [{"id": "control", "weight": 1}, …]; the weights are relative to each other.
        variants        jsonb       NOT NULL CHECK (jsonb_typeof(variants) = 'array'),
        -- Who takes part: {"share": 0.5, "languages": ["ru"]}; empty: everybody.
        audience        jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(audience) = 'object'),
        -- The event that counts as success.
        goal_event      text        NOT NULL,
        started_at      timestamptz,
        stopped_at      timestamptz,
        -- What everybody gets since it was stopped.
        shipped_variant text,
        updated_at      timestamptz NOT NULL DEFAULT now()
      );

      INSERT INTO experiments (id, name, variants, goal_event) VALUES
        ('welcome_text', 'Greeting: plain or inviting',
         '[{"id": "plain", "weight": 1}, {"id": "inviting", "weight": 1}]', 'persona_selected');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE experiments');
  }
}
