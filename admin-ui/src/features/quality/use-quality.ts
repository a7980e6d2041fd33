import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type DateRange } from '../../lib/url/range';
import { type Quality } from './quality';

export function useQuality({ from, to }: DateRange, segment: string | null) {
  const parameters = { from, to, segment };
  const queryKey = ['quality', parameters];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Quality>('analytics/quality', parameters, signal),
    placeholderData: keepPreviousData,
  });
  return { query, queryKey };
}
