import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What models and pictures cost and what a Star is worth, each from a day on. */
export class Prices1764000007310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE prices (
        price_id   uuid        PRIMARY KEY,
        kind       text        NOT NULL CHECK (kind IN ('model', 'picture', 'star')),
        -- As events name it; '' is every engine that has no price of its own. A Star is one thing.
        engine     text        NOT NULL CHECK (kind <> 'star' OR engine = ''),
        -- ISO 4217.
        currency   text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        -- Of the analytics time zone.
        valid_from date        NOT NULL,
        -- Of a million tokens read, or of a picture, or of a Star.
        price      numeric     NOT NULL CHECK (price >= 0),
        -- Of a million tokens written.
        price_out  numeric     CHECK (price_out >= 0),
        created_by text        NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (kind, engine, currency, valid_from),
        CHECK ((kind = 'model') = (price_out IS NOT NULL))
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE prices;');
  }
}
