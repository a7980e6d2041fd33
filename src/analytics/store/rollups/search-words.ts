import { type PoolClient } from 'pg';
import { type Person } from '../../../events/event-definition';
import { binaryArray } from '../write/binary-array';
import { type UserTally } from './tally';

const REMEMBERED = 50_000;

/**
 * Keeps `tg_user_search`, apart from `tg_users` because its trigram index is dear and a profile seldom changes. What was
 * written lately is remembered, so that an event of a known person costs nothing here.
 */
export class SearchWords {
  private readonly known = new Map<number, string>();

  /** @returns what to call once the transaction is committed */
  async update(client: PoolClient, users: readonly UserTally[]): Promise<() => void> {
    const told = users.map((user) => ({ ...user, words: wordsOf(user.clientId, user.person) }));
    const changed = told.filter(({ clientId, person, words }) =>
      person ? this.known.get(clientId) !== words : !this.known.has(clientId),
    );
    if (changed.length === 0) return () => undefined;
    await client.query({
      name: 'update-search-words',
      text: `
        INSERT INTO tg_user_search AS s (client_id, words)
        SELECT n.client_id, n.words
        FROM unnest($1::bigint[], $2::text[], $3::timestamptz[]) AS n (client_id, words, profile_at)
        JOIN tg_users u ON u.client_id = n.client_id AND u.profile_at IS NOT DISTINCT FROM n.profile_at
        ON CONFLICT (client_id) DO UPDATE SET words = excluded.words WHERE s.words <> excluded.words`,
      values: [
        binaryArray('bigint', changed, (user) => user.clientId),
        binaryArray('text', changed, (user) => user.words),
        binaryArray('timestamptz', changed, (user) => user.profileAt),
      ],
    });
    return () => this.remember(changed);
  }

  private remember(users: readonly { clientId: number; words: string }[]): void {
    if (this.known.size > REMEMBERED) this.known.clear();
    for (const { clientId, words } of users) this.known.set(clientId, words);
  }
}

/** Each word begins after a space, so that even one or two letters can be looked up as the beginning of a word. */
function wordsOf(clientId: number, person: Person | undefined): string {
  const { firstName, lastName, username } = person ?? {};
  const words = [firstName, lastName, username, username && `@${username}`, String(clientId)];
  return ` ${words.filter(Boolean).join(' ')}`.toLowerCase();
}
