import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type BreakdownBy, type BreakdownItem } from '../../../lib/api-types';
import { type DateRange } from '../../../lib/url/range';
import { useSegment } from '../../../lib/url/use-segment';

export const useBreakdown = (by: BreakdownBy, { from, to }: DateRange, limit: number) => {
  const segment = useSegment();
  return useQuery({
    queryKey: ['breakdown', by, from, to, limit, segment],
    queryFn: ({ signal }) =>
      api.get<{ items: BreakdownItem[] }>('analytics/breakdown', { by, from, to, limit, segment }, signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });
};
