import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Stats } from '../../lib/api-types';
import { type DateRange } from '../../lib/url/range';

/** Totals and days of a range, beside the totals of the period before where it is compared. */
export const useStats = ({ from, to, compare }: DateRange) =>
  useQuery({
    queryKey: ['stats', from, to, compare],
    queryFn: ({ signal }) =>
      api.get<Stats>('analytics/stats', { from, to, compare: compare ? 'previous' : null }, signal),
    placeholderData: keepPreviousData,
  });
