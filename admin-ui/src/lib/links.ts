import { type UserSort } from './api-types';

// Where figures lead. Every filter lives in the address, so a link is all that it takes.

/** Stands for "has none" in a filter; a deep link's payload cannot hold brackets. */
export const NONE = '(none)';

interface UsersFilter {
  /** Id of a persona they talked with. */
  persona?: string;
  /** Key of the first link that brought them. */
  source?: string;
  /** Language code of their Telegram. */
  language?: string;
  story?: string;
  /** Seen for the first time, or at all, within the range. */
  seen?: 'new' | 'active';
  sort?: UserSort;
}

/** @param range search of the range, such as `?range=7d`; see `useRangeSearch` */
export function usersLink(filter: UsersFilter, range = ''): string {
  const params = new URLSearchParams(range);
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, String(value));
  const search = params.toString();
  return `/users${search && `?${search}`}`;
}

export const personaLink = (personaId: string, range = ''): string =>
  `/personas/${encodeURIComponent(personaId)}${range}`;
