import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Stats } from '../../lib/api-types';
import { queryClient } from '../../lib/query-client';
import { type DateRange } from '../../lib/url/range';
import { useSegment } from '../../lib/url/use-segment';

const statsQuery = ({ from, to, compare }: DateRange, segment: string | null = null) =>
  queryOptions({
    queryKey: ['stats', from, to, compare, segment],
    queryFn: ({ signal }) =>
      api.get<Stats>('analytics/stats', { from, to, compare: compare ? 'previous' : null, segment }, signal),
  });

/** Totals and days of a range, beside the totals of the period before where it is compared. */
export const useStats = (range: DateRange) =>
  useQuery({ ...statsQuery(range, useSegment()), placeholderData: keepPreviousData });

export const prefetchStats = (range: DateRange): void => void queryClient.prefetchQuery(statsQuery(range));
