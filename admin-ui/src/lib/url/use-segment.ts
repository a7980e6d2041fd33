import { useSearchParams } from 'react-router';
import { useRangeSearch } from './use-range';

/** Id of the segment whose people the page looks at; null for everybody. */
export const useSegment = (): string | null => useSearchParams()[0].get('segment');

/** The search of a link, such as `?range=7d`, with the segment that the figure was counted for. */
export function withSegment(search: string, segment: string | null): string {
  if (!segment) return search;
  const params = new URLSearchParams(search);
  params.set('segment', segment);
  return `?${params.toString()}`;
}

/** The search of links to other pages, so that the range goes along, and the segment to whom the figures belong. */
export const usePeopleSearch = (): string => withSegment(useRangeSearch(), useSegment());
