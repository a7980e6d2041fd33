import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../lib/api';
import { type UsersPage } from '../../lib/api-types';

const PAUSE = 150;

/** People whose name, @username or id fits what is being typed; asks once the typing pauses. */
export function usePeople(typed: string) {
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isFetching } = useQuery({
    queryKey: ['palette-people', search],
    queryFn: ({ signal }) => api.get<UsersPage>('analytics/users', { search, limit: 6 }, signal),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const settled = search === typed.trim() && !isFetching;
  return { people: search === '' || typed.trim() === '' ? [] : (data?.items ?? []), settled };
}
