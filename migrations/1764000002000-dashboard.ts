import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who may look at the conversations, from which browsers, and who looked at whose. */
export class Dashboard1764000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE admins (
        admin_id            uuid        PRIMARY KEY,
        name                text        NOT NULL UNIQUE,
        role                text        NOT NULL,
        password_hash       text        NOT NULL,
        created_at          timestamptz NOT NULL DEFAULT now(),
        password_changed_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE sessions (
        -- SHA-256 of the token in the cookie: who reads this table cannot log in with it.
        token_hash   bytea       PRIMARY KEY,
        admin_id     uuid        NOT NULL REFERENCES admins ON DELETE CASCADE,
        opened_at    timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL DEFAULT now(),
        address      text        NOT NULL
      );
      CREATE INDEX sessions_admin ON sessions (admin_id);

      CREATE TABLE audit_log (
        entry_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at        timestamptz NOT NULL DEFAULT now(),
        -- No reference: the trace of an admin outlives the account.
        admin_id  uuid        NOT NULL,
        admin     text        NOT NULL,
        action    text        NOT NULL,
        client_id bigint,
        -- What was read where that is not all of a client, such as the id of a picture.
        subject   text,
        address   text        NOT NULL
      );
      CREATE INDEX audit_log_client ON audit_log (client_id, at);
      CREATE INDEX audit_log_at     ON audit_log (at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_log, sessions, admins;');
  }
}
