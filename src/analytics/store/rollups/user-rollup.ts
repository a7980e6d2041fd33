import { type PoolClient } from 'pg';
import { binaryArray } from '../write/binary-array';
import { type UserTally } from './tally';

/** Whether the profile that comes is told later than the one that is known. */
const NEWER = 'excluded.profile_at >= coalesce(u.profile_at, excluded.profile_at)';

/**
 * Adds to `tg_users`. Counters are summed; of times, sources, blocks and profiles the earliest or newest stays, so that
 * the row is the same in whatever order and batches the events came. It also locks the rows of these people until the
 * transaction ends, which is what lets the gaps between their days be counted right.
 */
export async function addToUsers(client: PoolClient, users: readonly UserTally[]): Promise<void> {
  await client.query({
    name: 'add-to-users',
    text: `
      INSERT INTO tg_users AS u (client_id, first_seen_at, acted_at, events, user_messages, ai_messages, images, stars,
                                 source, source_at, last_source, last_source_at,
                                 blocked_at, block_changed_at, profile_at,
                                 username, first_name, last_name, language_code, is_premium)
      SELECT n.client_id, n.first_seen_at, n.acted_at, n.events, n.user_messages, n.ai_messages, n.images, n.stars,
             n.source, n.source_at, n.last_source, n.last_source_at,
             CASE WHEN n.blocked THEN n.block_changed_at END, n.block_changed_at, n.profile_at,
             n.username, n.first_name, n.last_name, n.language_code, n.is_premium
      FROM unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[], $4::bigint[], $5::bigint[], $6::bigint[],
                  $7::bigint[], $8::bigint[], $9::text[], $10::timestamptz[], $11::text[], $12::timestamptz[],
                  $13::boolean[], $14::timestamptz[], $15::timestamptz[],
                  $16::text[], $17::text[], $18::text[], $19::text[], $20::boolean[])
        AS n (client_id, first_seen_at, acted_at, events, user_messages, ai_messages, images, stars, source, source_at,
              last_source, last_source_at, blocked, block_changed_at, profile_at, username, first_name, last_name, language_code, is_premium)
      ON CONFLICT (client_id) DO UPDATE SET
        first_seen_at = least(u.first_seen_at, excluded.first_seen_at),
        acted_at = greatest(u.acted_at, excluded.acted_at),
        events = u.events + excluded.events,
        user_messages = u.user_messages + excluded.user_messages,
        ai_messages = u.ai_messages + excluded.ai_messages,
        images = u.images + excluded.images,
        stars = u.stars + excluded.stars,
        source = CASE
          WHEN u.source_at IS NULL OR excluded.source_at < u.source_at THEN excluded.source
          WHEN excluded.source_at = u.source_at AND excluded.source COLLATE "C" < u.source COLLATE "C" THEN excluded.source
          ELSE u.source END,
        source_at = least(u.source_at, excluded.source_at),
        last_source = CASE
          WHEN u.last_source_at IS NULL OR excluded.last_source_at > u.last_source_at THEN excluded.last_source
          WHEN excluded.last_source_at = u.last_source_at AND excluded.last_source COLLATE "C" > u.last_source COLLATE "C"
            THEN excluded.last_source
          ELSE u.last_source END,
        last_source_at = greatest(u.last_source_at, excluded.last_source_at),
        blocked_at = CASE
          WHEN u.block_changed_at IS NULL OR excluded.block_changed_at > u.block_changed_at THEN excluded.blocked_at
          WHEN excluded.block_changed_at = u.block_changed_at AND excluded.blocked_at IS NULL THEN NULL
          ELSE u.blocked_at END,
        block_changed_at = greatest(u.block_changed_at, excluded.block_changed_at),
        username = CASE WHEN ${NEWER} THEN excluded.username ELSE u.username END,
        first_name = CASE WHEN ${NEWER} THEN excluded.first_name ELSE u.first_name END,
        last_name = CASE WHEN ${NEWER} THEN excluded.last_name ELSE u.last_name END,
        language_code = CASE WHEN ${NEWER} THEN excluded.language_code ELSE u.language_code END,
        is_premium = CASE WHEN ${NEWER} THEN excluded.is_premium ELSE u.is_premium END,
        profile_at = greatest(u.profile_at, excluded.profile_at)`,
    values: [
      binaryArray('bigint', users, (user) => user.clientId),
      binaryArray('timestamptz', users, (user) => user.firstSeenAt),
      binaryArray('timestamptz', users, (user) => user.actedAt),
      binaryArray('bigint', users, (user) => user.events),
      binaryArray('bigint', users, (user) => user.userMessages),
      binaryArray('bigint', users, (user) => user.aiMessages),
      binaryArray('bigint', users, (user) => user.images),
      binaryArray('bigint', users, (user) => user.stars),
      binaryArray('text', users, (user) => user.source),
      binaryArray('timestamptz', users, (user) => user.sourceAt),
      binaryArray('text', users, (user) => user.lastSource),
      binaryArray('timestamptz', users, (user) => user.lastSourceAt),
      binaryArray('boolean', users, (user) => user.blocked),
      binaryArray('timestamptz', users, (user) => user.blockChangedAt),
      binaryArray('timestamptz', users, (user) => user.profileAt),
      binaryArray('text', users, ({ person }) => person?.username ?? null),
      binaryArray('text', users, ({ person }) => person?.firstName ?? null),
      binaryArray('text', users, ({ person }) => person?.lastName ?? null),
      binaryArray('text', users, ({ person }) => person?.languageCode ?? null),
      binaryArray('boolean', users, ({ person }) => person?.isPremium ?? false),
    ],
  });
}
