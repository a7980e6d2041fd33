import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Funnel, type FunnelQuestion, type FunnelSplit, parametersOf } from './funnel';

export function useFunnel(question: FunnelQuestion, split: FunnelSplit | null) {
  const parameters = { ...parametersOf(question), split };
  const queryKey = ['funnel', parameters];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Funnel>('analytics/funnel', parameters, signal),
    placeholderData: keepPreviousData,
  });
  return { query, queryKey };
}
