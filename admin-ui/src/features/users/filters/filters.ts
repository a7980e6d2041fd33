/** Ways to narrow the list down, in the order in which they are shown. Add one more here and in `filter-fields`. */
export const filterNames = [
  'segment',
  'seen',
  'persona',
  'story',
  'source',
  'language',
  'blocked',
  'premium',
  'minMessages',
  'minStars',
] as const;
export type FilterName = (typeof filterNames)[number];
export type UsersFilters = Partial<Record<FilterName, string>>;

const LONGEST = 200;
const isWord = (value: string): boolean => value.length <= LONGEST;
const isCount = (value: string): boolean => /^[1-9]\d{0,8}$/.test(value);
const isYesOrNo = (value: string): boolean => value === 'true' || value === 'false';

const makesSense: Record<FilterName, (value: string) => boolean> = {
  segment: isWord,
  seen: (value) => value === 'new' || value === 'active',
  persona: isWord,
  story: isWord,
  source: isWord,
  language: isWord,
  blocked: isYesOrNo,
  premium: isYesOrNo,
  minMessages: isCount,
  minStars: isCount,
};

/** Reads the filters of an address; what makes no sense is left out. */
export function readFilters(params: URLSearchParams): UsersFilters {
  const filters: UsersFilters = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value && makesSense[name](value)) filters[name] = value;
  }
  return filters;
}

/** The same address with filters changed; one that is empty goes. */
export function writeFilters(params: URLSearchParams, change: UsersFilters): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value && makesSense[name as FilterName](value)) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

export function withoutFilters(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of filterNames) next.delete(name);
  return next;
}
