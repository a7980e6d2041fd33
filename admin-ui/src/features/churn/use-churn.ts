import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type Query } from '../../lib/api';
import { type Churn, type SurvivalCurve } from './churn';

/** @param whom days, and who is asked about */
export function useChurn(whom: Query) {
  const queryKey = ['churn', whom];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Churn>('analytics/churn', whom, signal),
    placeholderData: keepPreviousData,
  });
  return { query, queryKey };
}

/** @param question days, who is asked about, and what curves are told apart by */
export function useSurvival(question: Query) {
  const queryKey = ['survival', question];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      api.get<{ curves: SurvivalCurve[] }>('analytics/churn/survival', question, signal),
    placeholderData: keepPreviousData,
  });
  return { query, queryKey };
}
