import { type UserSummary } from '../../lib/api-types';
import { speech } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';

type Named = Pick<UserSummary, 'clientId' | 'firstName' | 'lastName' | 'username'>;

/** What to call a person: the name, else @username, else the id. */
export function personName({ clientId, firstName, lastName, username }: Named): string {
  const name = [firstName, lastName]
    .filter((part) => part?.trim())
    .join(' ')
    .trim();
  return name || (username ? `@${username}` : t('person.unnamed', { id: String(clientId) }));
}

// Letters of any script, emoji whole; never half of a surrogate pair.
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const firstOf = (text: string): string => {
  for (const { segment } of segments.segment(text)) return segment;
  return '';
};

/** One or two initials: "AL" of Ada Lovelace; marks such as <, # and @ are skipped. */
export function initials(person: Named): string {
  const words = personName(person)
    .split(/\s+/u)
    .map((word) => word.replace(/^(?:(?!\p{Extended_Pictographic})[\p{P}\p{S}])+/u, ''))
    .filter(Boolean);
  const [first, second] = [words.at(0) ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''];
  return (firstOf(first) + firstOf(second)).toLocaleUpperCase('en') || '?';
}

export type PersonState = 'active' | 'quiet' | 'blocked';

const WEEK = 7 * 86_400_000;

/** Blocked the bot, was here in the last seven days, or neither. */
export function personState(person: Pick<UserSummary, 'blockedAt' | 'lastSeenAt'>, now: number): PersonState {
  if (person.blockedAt) return 'blocked';
  return now - Date.parse(person.lastSeenAt) < WEEK ? 'active' : 'quiet';
}

const languageNames = new Map<string, Intl.DisplayNames>();

function languagesIn(tag: string): Intl.DisplayNames {
  const known = languageNames.get(tag) ?? new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
  languageNames.set(tag, known);
  return known;
}

/** "Portuguese" of pt; Telegram also sends codes that no standard knows. */
export function languageName(code: string): string {
  try {
    return languagesIn(speech().tag).of(code) ?? code;
  } catch {
    return code;
  }
}
