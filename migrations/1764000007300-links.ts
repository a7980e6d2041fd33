import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What admins say of deep links: names, costs and tags. What links brought is read from the events. */
export class Links1764000007300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE links (
        -- Payload of https://t.me/<bot>?start=<code>, as Telegram allows it.
        code        text        PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9_-]{1,64}$'),
        name        text        NOT NULL,
        cost        numeric     CHECK (cost >= 0),
        -- ISO 4217, or XTR for Telegram Stars.
        currency    text        CHECK (currency ~ '^[A-Z]{3}$'),
        tags        text[]      NOT NULL DEFAULT '{}',
        archived_at timestamptz,
        created_by  text        NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT now(),
        CHECK ((cost IS NULL) = (currency IS NULL))
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE links;');
  }
}
