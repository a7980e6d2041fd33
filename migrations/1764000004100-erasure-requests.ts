import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the command line asks the running application to erase, since only that one holds the journal and the pictures. */
export class ErasureRequests1764000004100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tg_erasure_requests (
        client_id    bigint      PRIMARY KEY,
        requested_at timestamptz NOT NULL DEFAULT now(),
        done_at      timestamptz,
        -- How many things each holder erased.
        erased       jsonb,
        -- Why the last attempt was not complete; it is tried again.
        failure      text
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE tg_erasure_requests');
  }
}
