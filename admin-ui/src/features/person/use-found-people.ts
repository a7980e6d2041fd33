import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Query } from '../../lib/api';
import { type Page, type UserSummary } from '../../lib/api-types';

export type FoundPerson = Pick<
  UserSummary,
  'clientId' | 'firstName' | 'username' | 'firstSeenAt' | 'lastSeenAt'
>;

/** The people behind a figure, page after page. @param path of the API that tells them */
export const useFoundPeople = (path: string, parameters: Query) =>
  useInfiniteQuery({
    queryKey: ['found-people', path, parameters],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<FoundPerson>>(path, { ...parameters, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
