import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../../lib/api';
import { type TimelineEvent, type UserSummary, type UsersPage } from '../../../lib/api-types';

const known = new Map<number, UserSummary>();

/** Asks only for those whom nobody asked for yet; names seldom change while one looks. */
async function meet(ids: readonly number[], signal: AbortSignal): Promise<ReadonlyMap<number, UserSummary>> {
  const strangers = ids.filter((id) => !known.has(id));
  if (strangers.length > 0) {
    const query = { ids: strangers.join(','), limit: 500 };
    const { items } = await api.get<UsersPage>('analytics/users', query, signal);
    for (const person of items) known.set(person.clientId, person);
  }
  return new Map(ids.flatMap((id) => [[id, known.get(id)] as const]).filter(isKnown));
}

const isKnown = (entry: readonly [number, UserSummary | undefined]): entry is [number, UserSummary] =>
  entry[1] !== undefined;

/** The people behind events, by their ids. */
export function usePeopleById(events: readonly TimelineEvent[]): ReadonlyMap<number, UserSummary> {
  const ids = useMemo(
    () => [...new Set(events.map(({ clientId }) => clientId))].sort((a, b) => a - b),
    [events],
  );
  const { data } = useQuery({
    queryKey: ['people-by-id', ids.join()],
    queryFn: ({ signal }) => meet(ids, signal),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  return data ?? known;
}
