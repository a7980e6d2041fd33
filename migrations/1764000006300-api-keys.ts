import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Keys by which scripts read the reports. */
export class ApiKeys1764000006300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE api_keys (
        key_id       uuid        PRIMARY KEY,
        name         text        NOT NULL UNIQUE,
        -- SHA-256 of 256 random bits: who reads this table cannot use the key, and nobody can guess it.
        token_hash   bytea       NOT NULL UNIQUE,
        created_by   text        NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE api_keys;');
  }
}
