import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a payment paid for, subscriptions, and Telegram's own list of Stars to compare the books with. */
export class Payments1764000005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE payments
        -- Premium that it paid for, and from when these days count.
        ADD COLUMN days            int,
        ADD COLUMN counts_from     timestamptz,
        -- Credits that it filled up.
        ADD COLUMN granted         int NOT NULL DEFAULT 0,
        ADD COLUMN kind            text NOT NULL DEFAULT 'once' CHECK (kind IN ('once', 'first', 'renewal')),
        ADD COLUMN subscription_id uuid,
        ADD COLUMN expires_at      timestamptz,
        ADD COLUMN refund_reason   text CHECK (refund_reason IN ('refunded', 'charged-back'));
      UPDATE payments SET
        days          = CASE plan WHEN 'week' THEN 7 WHEN 'month' THEN 30 ELSE 0 END,
        counts_from   = paid_at,
        granted       = coalesce((SELECT delta FROM credits WHERE credits.client_id = payments.client_id
                                     AND entry_key = 'payment ' || charge_id), 0),
        refund_reason = CASE WHEN refunded_at IS NOT NULL THEN 'refunded' END;
      ALTER TABLE payments ALTER COLUMN days SET NOT NULL, ALTER COLUMN counts_from SET NOT NULL;
      CREATE INDEX payments_paid   ON payments (paid_at DESC, charge_id);
      CREATE INDEX payments_charge ON payments (charge_id);

      ALTER TABLE wallets
        -- The end of premium of which was told.
        ADD COLUMN expiry_told timestamptz;
      UPDATE wallets SET expiry_told = premium_until WHERE premium_until <= now();
      CREATE INDEX wallets_premium ON wallets (premium_until) WHERE premium_until IS NOT NULL;

      CREATE TABLE subscriptions (
        client_id       bigint      NOT NULL,
        subscription_id uuid        NOT NULL,
        plan            text        NOT NULL,
        state           text        NOT NULL CHECK (state IN ('active', 'canceled', 'failed')),
        started_at      timestamptz NOT NULL DEFAULT now(),
        expires_at      timestamptz,
        PRIMARY KEY (client_id, subscription_id)
      );

      -- What bookkeeping needs of payments whose people are forgotten.
      CREATE TABLE erased_payments (
        charge_id     text        PRIMARY KEY,
        plan          text        NOT NULL,
        stars         int         NOT NULL,
        kind          text        NOT NULL,
        paid_at       timestamptz NOT NULL,
        refunded_at   timestamptz,
        refund_reason text
      );

      -- Telegram's list of the bot's Stars (Bot API, getStarTransactions), in its order.
      CREATE TABLE star_statement (
        transaction_id text        NOT NULL,
        direction      text        NOT NULL CHECK (direction IN ('in', 'out')),
        place          int         NOT NULL,
        stars          int         NOT NULL,
        nanostars      int         NOT NULL DEFAULT 0,
        happened_at    timestamptz NOT NULL,
        -- Absent where no person is behind it, or one who is forgotten.
        client_id      bigint,
        kind           text        NOT NULL,
        payload        text,
        PRIMARY KEY (transaction_id, direction)
      );
      CREATE INDEX star_statement_place  ON star_statement (place);
      CREATE INDEX star_statement_client ON star_statement (client_id);

      CREATE TABLE star_check (
        only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
        checked_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE star_check, star_statement, erased_payments, subscriptions;
      DROP INDEX wallets_premium, payments_charge, payments_paid;
      ALTER TABLE wallets DROP COLUMN expiry_told;
      ALTER TABLE payments DROP COLUMN days, DROP COLUMN counts_from, DROP COLUMN granted, DROP COLUMN kind,
                           DROP COLUMN subscription_id, DROP COLUMN expires_at, DROP COLUMN refund_reason;
    `);
  }
}
