import { clockOf } from '../segments/clock';
import { type SegmentRules } from '../segments/segment-rules';
import { segmentCondition } from '../segments/segment-sql';
import { type Bind, dayBounds, momentBounds } from './bounds';
import { NONE } from './none';

/** Which people are meant; what is left out says nothing. */
export interface UsersFilter {
  /** Part of a name, a @username or an id. */
  search?: string | undefined;
  ids?: readonly number[] | undefined;
  /** Id of a persona they talked with, between `from` and `to` where those are given. */
  persona?: string | undefined;
  /** Id of a story they opened, between `from` and `to` where those are given. */
  story?: string | undefined;
  /** Payload of the first deep link, or {@link NONE}. */
  source?: string | undefined;
  /** Language code of their Telegram, or {@link NONE}. */
  language?: string | undefined;
  /** Seen for the first time, or at all, between `from` and `to`. */
  seen?: 'new' | 'active' | undefined;
  premium?: boolean | undefined;
  blocked?: boolean | undefined;
  minMessages?: number | undefined;
  minStars?: number | undefined;
  /** Rules of the segment that they are in. */
  people?: SegmentRules | undefined;
  /** Inclusive days of the analytics time zone. */
  from?: string | undefined;
  to?: string | undefined;
}

/** @returns conditions on `tg_users u`, all of which must hold */
export function usersConditions(filter: UsersFilter, timeZone: string, bind: Bind): string[] {
  return [...conditions(filter, timeZone, bind)];
}

function* conditions(filter: UsersFilter, timeZone: string, bind: Bind): Generator<string> {
  const { search, ids, persona, story, source, language, premium, blocked, minMessages, minStars } = filter;
  if (search) {
    yield `client_id IN (SELECT client_id FROM tg_user_search WHERE words LIKE ${bind(patternOf(search))})`;
  }
  if (ids) yield `client_id = ANY (${bind(ids)}::bigint[])`;
  if (source !== undefined) yield source === NONE ? 'source IS NULL' : `source = ${bind(source)}`;
  if (language !== undefined) {
    yield language === NONE ? 'language_code IS NULL' : `language_code = ${bind(language)}`;
  }
  if (premium !== undefined) yield premium ? 'is_premium' : 'NOT is_premium';
  if (blocked !== undefined) yield blocked ? 'blocked_at IS NOT NULL' : 'blocked_at IS NULL';
  if (minMessages !== undefined) yield `u.messages >= ${bind(minMessages)}`;
  if (minStars !== undefined) yield `u.stars >= ${bind(minStars)}`;

  if (filter.people !== undefined) yield segmentCondition(filter.people, clockOf(timeZone), bind);

  const moments = momentBounds(filter, timeZone, bind);
  if (persona !== undefined) {
    const met = [`persona_id = ${bind(persona)}`, ...dayBounds(filter, bind)];
    yield `client_id IN (SELECT client_id FROM tg_user_persona_days WHERE ${met.join(' AND ')})`;
  }
  if (story !== undefined) {
    const opened = [
      `event_name = 'story_selected' AND meta->>'storyId' = ${bind(story)}`,
      ...moments('created_at'),
    ];
    yield `client_id IN (SELECT client_id FROM tg_analytics_events WHERE ${opened.join(' AND ')})`;
  }
  if (filter.seen === 'active') {
    const there = dayBounds(filter, bind).join(' AND ') || 'true';
    yield `client_id IN (SELECT client_id FROM tg_user_days WHERE ${there})`;
  }
  if (filter.seen === 'new') yield* moments('first_seen_at');
}

/**
 * A LIKE pattern in which the user's own `%` and `_` are plain characters. Trigrams know nothing shorter than three
 * letters, except at the beginning of a word: there fewer are looked for.
 */
function patternOf(search: string): string {
  const plain = search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&');
  return [...search].length < 3 ? `% ${plain}%` : `%${plain}%`;
}
