import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../lib/api';
import { type Paths, type Sessions } from './sessions';

/** @param whom days, and who is asked about */
export function useSessions(whom: Query) {
  const queryKey = ['sessions', whom];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Sessions>('analytics/sessions', whom, signal),
    placeholderData: keepPreviousData,
  });
  return { query, queryKey };
}

/** @param question days, who is asked about, and where paths start */
export function usePaths(question: Query) {
  const queryKey = ['paths', question];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Paths>('analytics/paths', question, signal),
    placeholderData: keepPreviousData,
  });
  return { query, queryKey };
}
