import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Rollups that answer any range of days without visiting a person: `tg_day_gaps` counts people by a day they were
 * there and the day before it on which they were there last, so those who were there in a range are those whose
 * earlier day lies before it. What is searched or named moves out of the rows that every event touches.
 */
export class Rollups1764000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tg_day_gaps (
        -- '' counts everybody; else those who met that persona on that day.
        persona_id   text   NOT NULL DEFAULT '',
        day          date   NOT NULL,
        -- '-infinity': never before.
        previous_day date   NOT NULL,
        users        bigint NOT NULL,
        PRIMARY KEY (persona_id, day, previous_day)
      ) WITH (fillfactor = 60);
      CREATE INDEX tg_day_gaps_newcomers ON tg_day_gaps (persona_id, day) INCLUDE (users)
        WHERE previous_day = '-infinity';

      CREATE TABLE tg_stats_daily (
        day        date   NOT NULL,
        event_name text   NOT NULL,
        persona_id text   NOT NULL DEFAULT '',
        events     bigint NOT NULL,
        PRIMARY KEY (day, event_name, persona_id)
      ) WITH (fillfactor = 60);

      CREATE TABLE tg_personas (
        persona_id   text        PRIMARY KEY,
        persona_name text        NOT NULL,
        -- The newest event that named it; a later name wins.
        named_at     timestamptz NOT NULL
      );

      CREATE TABLE tg_user_search (
        client_id bigint PRIMARY KEY,
        words     text   NOT NULL
      );

      CREATE TABLE tg_tombstones (
        client_id bigint      PRIMARY KEY,
        -- Events up to this moment are never stored again.
        erased_at timestamptz NOT NULL
      );

      CREATE TABLE tg_rollup_state (
        only_row       boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
        -- Where a day begins; another zone needs a rebuild.
        time_zone      text        NOT NULL,
        -- Events before this moment are dropped; what they were counted into stays and cannot be recomputed.
        dropped_before timestamptz NOT NULL DEFAULT '-infinity'
      );

      ALTER TABLE tg_users ADD COLUMN acted_at timestamptz;
      UPDATE tg_users SET acted_at = last_seen_at WHERE last_seen_at > first_seen_at;
      INSERT INTO tg_user_search SELECT client_id, ' ' || search FROM tg_users;
      DROP INDEX tg_users_last_seen;
      DROP INDEX IF EXISTS tg_users_search;
      ALTER TABLE tg_users DROP COLUMN last_seen_at, DROP COLUMN search,
        ADD COLUMN last_seen_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(acted_at, first_seen_at)) STORED;
      CREATE INDEX tg_users_last_seen ON tg_users (last_seen_at, client_id);
    `);
    await this.countWhatIsThere(queryRunner);
    await this.indexForSearch(queryRunner);
    await this.countPersonaEvents(queryRunner);
  }

  private async countWhatIsThere(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO tg_day_gaps (persona_id, day, previous_day, users)
      SELECT '', day, previous_day, count(*) FROM (
        SELECT day, coalesce(lag(day) OVER (PARTITION BY client_id ORDER BY day), '-infinity') AS previous_day
        FROM tg_user_days) AS d
      GROUP BY 1, 2, 3;

      INSERT INTO tg_day_gaps (persona_id, day, previous_day, users)
      SELECT persona_id, day, previous_day, count(*) FROM (
        SELECT persona_id, day,
               coalesce(lag(day) OVER (PARTITION BY client_id, persona_id ORDER BY day), '-infinity') AS previous_day
        FROM tg_user_persona_days) AS d
      GROUP BY 1, 2, 3;

      INSERT INTO tg_personas (persona_id, persona_name, named_at)
      SELECT DISTINCT ON (persona_id) persona_id, persona_name, day::timestamp AT TIME ZONE 'UTC'
      FROM tg_user_persona_days WHERE persona_name IS NOT NULL ORDER BY persona_id, day DESC, persona_name DESC;
    `);
    // The zone of a day is the application's, which wrote the hours; an hour knows its day only in that zone.
    await queryRunner.query(
      `INSERT INTO tg_stats_daily (day, event_name, persona_id, events)
       SELECT (hour AT TIME ZONE $1)::date, event_name, persona_id, sum(events) FROM tg_stats_hourly GROUP BY 1, 2, 3`,
      [process.env.ANALYTICS_TIME_ZONE ?? 'UTC'],
    );
  }

  private async countPersonaEvents(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tg_user_persona_days DROP COLUMN persona_name, ADD COLUMN events bigint NOT NULL DEFAULT 0`);
    await queryRunner.query(
      `UPDATE tg_user_persona_days d SET events = c.events FROM (
         SELECT client_id, (created_at AT TIME ZONE $1)::date AS day, persona_id, count(*) AS events
         FROM tg_analytics_events WHERE persona_id IS NOT NULL GROUP BY 1, 2, 3) AS c
       WHERE (d.client_id, d.day, d.persona_id) = (c.client_id, c.day, c.persona_id)`,
      [process.env.ANALYTICS_TIME_ZONE ?? 'UTC'],
    );
  }

  /** Trigrams make a substring an index search; a server that withholds the extension still works, only slower. */
  private async indexForSearch(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX tg_user_search_words ON tg_user_search USING gin (words gin_trgm_ops);
      EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
        RAISE NOTICE 'pg_trgm is not available: searching users reads the whole table';
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tg_user_persona_days ADD COLUMN persona_name text, DROP COLUMN events;
      ALTER TABLE tg_users DROP COLUMN last_seen_at, ADD COLUMN last_seen_at timestamptz, ADD COLUMN search text NOT NULL DEFAULT '';
      UPDATE tg_users u SET last_seen_at = coalesce(acted_at, first_seen_at),
        search = coalesce((SELECT trim(words) FROM tg_user_search s WHERE s.client_id = u.client_id), '');
      ALTER TABLE tg_users ALTER COLUMN last_seen_at SET NOT NULL, DROP COLUMN acted_at;
      CREATE INDEX tg_users_last_seen ON tg_users (last_seen_at, client_id);
      DROP TABLE tg_rollup_state, tg_tombstones, tg_user_search, tg_personas, tg_stats_daily, tg_day_gaps;
    `);
  }
}
