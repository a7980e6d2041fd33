import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type Results } from './results';

export function useResults(experimentId: string) {
  const queryKey = ['experiment-results', experimentId];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Results>(`analytics/experiments/${experimentId}`, undefined, signal),
  });
  return { query, queryKey };
}
