import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type BreakdownBy, type BreakdownItem } from '../../../lib/api-types';
import { type DateRange } from '../../../lib/url/range';

export const useBreakdown = (by: BreakdownBy, { from, to }: DateRange, limit: number) =>
  useQuery({
    queryKey: ['breakdown', by, from, to, limit],
    queryFn: ({ signal }) =>
      api.get<{ items: BreakdownItem[] }>('analytics/breakdown', { by, from, to, limit }, signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });
