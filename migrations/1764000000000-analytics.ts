import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The events and what is counted from them. Each per-user table is keyed by `client_id` first and has nothing
 * unique across it, so that Citus can distribute it by that column without another schema.
 */
export class Analytics1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tg_analytics_events (
        client_id       bigint      NOT NULL,
        event_name      text        NOT NULL,
        persona_id      text,
        persona_name    text,
        message         text,
        prompt          text,
        negative_prompt text,
        image_url       text,
        meta            jsonb       NOT NULL DEFAULT '{}',
        created_at      timestamptz NOT NULL,
        event_id        uuid        NOT NULL,
        PRIMARY KEY (client_id, created_at, event_id)
      ) PARTITION BY RANGE (created_at);
      CREATE INDEX tg_analytics_events_name_time ON tg_analytics_events (event_name, created_at);
      CREATE INDEX tg_analytics_events_time ON tg_analytics_events USING brin (created_at);
      CREATE TABLE tg_analytics_events_default PARTITION OF tg_analytics_events DEFAULT;

      CREATE TABLE tg_users (
        client_id     bigint      PRIMARY KEY,
        username      text,
        first_name    text,
        last_name     text,
        language_code text,
        is_premium    boolean     NOT NULL DEFAULT false,
        source        text,
        first_seen_at timestamptz NOT NULL,
        last_seen_at  timestamptz NOT NULL,
        events        bigint      NOT NULL DEFAULT 0,
        user_messages bigint      NOT NULL DEFAULT 0,
        ai_messages   bigint      NOT NULL DEFAULT 0,
        messages      bigint      NOT NULL GENERATED ALWAYS AS (user_messages + ai_messages) STORED,
        images        bigint      NOT NULL DEFAULT 0,
        stars         bigint      NOT NULL DEFAULT 0,
        blocked_at    timestamptz,
        -- When it last changed, so that a late event cannot undo a newer one.
        block_changed_at timestamptz,
        -- When the profile was told, so that an older update never overwrites a newer name.
        profile_at    timestamptz,
        -- When the first deep link was followed, so that late events cannot replace an earlier source.
        source_at     timestamptz,
        search        text        NOT NULL DEFAULT ''
      );
      CREATE INDEX tg_users_last_seen  ON tg_users (last_seen_at, client_id);
      CREATE INDEX tg_users_first_seen ON tg_users (first_seen_at, client_id);
      CREATE INDEX tg_users_messages   ON tg_users (messages, client_id);
      CREATE INDEX tg_users_images     ON tg_users (images, client_id);
      CREATE INDEX tg_users_events     ON tg_users (events, client_id);
      CREATE INDEX tg_users_stars      ON tg_users (stars, client_id);
      CREATE INDEX tg_users_name       ON tg_users (lower(coalesce(first_name, '')), client_id);

      CREATE TABLE tg_user_days (
        client_id     bigint NOT NULL,
        day           date   NOT NULL,
        events        bigint NOT NULL DEFAULT 0,
        user_messages bigint NOT NULL DEFAULT 0,
        ai_messages   bigint NOT NULL DEFAULT 0,
        images        bigint NOT NULL DEFAULT 0,
        stars         bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (client_id, day)
      );
      CREATE INDEX tg_user_days_day ON tg_user_days (day, client_id);

      CREATE TABLE tg_user_persona_days (
        client_id    bigint NOT NULL,
        day          date   NOT NULL,
        persona_id   text   NOT NULL,
        persona_name text,
        messages     bigint NOT NULL DEFAULT 0,
        images       bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (client_id, day, persona_id)
      );
      CREATE INDEX tg_user_persona_days_day ON tg_user_persona_days (day, persona_id, client_id);

      CREATE TABLE tg_stats_hourly (
        hour       timestamptz NOT NULL,
        event_name text        NOT NULL,
        persona_id text        NOT NULL DEFAULT '',
        events     bigint      NOT NULL DEFAULT 0,
        PRIMARY KEY (hour, event_name, persona_id)
      );

      CREATE TABLE tg_dead_letters (
        id         uuid        PRIMARY KEY,
        record     jsonb       NOT NULL,
        reason     text        NOT NULL,
        sqlstate   text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
    await this.indexForSearch(queryRunner);
  }

  /** Trigrams make a substring an index search; a server that withholds the extension still works, only slower. */
  private async indexForSearch(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX tg_users_search ON tg_users USING gin (search gin_trgm_ops);
      EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
        RAISE NOTICE 'pg_trgm is not available: searching users reads the whole table';
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE tg_dead_letters, tg_stats_hourly, tg_user_persona_days, tg_user_days, tg_users, tg_analytics_events;
    `);
  }
}
