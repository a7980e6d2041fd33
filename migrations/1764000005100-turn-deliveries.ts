import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a turn must remember of earlier tries, so that a crash in any of them neither repeats nor loses an answer. */
export class TurnDeliveries1764000005100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE turns
        -- Tries whose end is known, and those of them that failed by a fault of the turn; the others ended in a crash.
        ADD COLUMN setbacks   int NOT NULL DEFAULT 0,
        ADD COLUMN failures   int NOT NULL DEFAULT 0,
        -- How often what came of it may have reached the user.
        ADD COLUMN deliveries int NOT NULL DEFAULT 0,
        -- The program that has it in hand, and until when nobody else may take it.
        ADD COLUMN holder     text,
        ADD COLUMN held_until timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE turns DROP COLUMN setbacks, DROP COLUMN failures, DROP COLUMN deliveries, DROP COLUMN holder,
                        DROP COLUMN held_until`);
  }
}
