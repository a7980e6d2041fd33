export interface UserRow {
  clientId: number;
  username: string | null;
  firstName: string | null;
  lastName: string | null;
  languageCode: string | null;
  isPremium: boolean;
  source: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  events: number;
  messages: number;
  images: number;
  stars: number;
  blockedAt: string | null;
}

/** As the columns of {@link USER_COLUMNS} arrive. */
export type StoredUser = Omit<UserRow, 'firstSeenAt' | 'lastSeenAt' | 'blockedAt'> & {
  firstSeenAt: Date;
  lastSeenAt: Date;
  blockedAt: Date | null;
};

/** What is told of a person, from `tg_users u`. */
export const USER_COLUMNS = `client_id::float8 AS "clientId", username, first_name AS "firstName",
  last_name AS "lastName", language_code AS "languageCode", is_premium AS "isPremium", source,
  first_seen_at AS "firstSeenAt", last_seen_at AS "lastSeenAt", events::float8 AS events,
  messages::float8 AS messages, images::float8 AS images, stars::float8 AS stars, blocked_at AS "blockedAt"`;

export const userOf = ({ firstSeenAt, lastSeenAt, blockedAt, ...user }: StoredUser): UserRow => ({
  clientId: user.clientId,
  username: user.username,
  firstName: user.firstName,
  lastName: user.lastName,
  languageCode: user.languageCode,
  isPremium: user.isPremium,
  source: user.source,
  firstSeenAt: firstSeenAt.toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
  events: user.events,
  messages: user.messages,
  images: user.images,
  stars: user.stars,
  blockedAt: blockedAt?.toISOString() ?? null,
});
