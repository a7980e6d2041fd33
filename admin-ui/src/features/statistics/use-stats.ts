import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Stats } from '../../lib/api-types';
import { type DateRange } from '../../lib/url/range';

/** Totals and days of a range, beside the totals of the period of equal length before it. */
export const useStats = ({ from, to }: DateRange) =>
  useQuery({
    queryKey: ['stats', from, to],
    queryFn: ({ signal }) => api.get<Stats>('analytics/stats', { from, to, compare: 'previous' }, signal),
    placeholderData: keepPreviousData,
  });
