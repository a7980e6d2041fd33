import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type DateRange } from '../../lib/url/range';
import { useSegment } from '../../lib/url/use-segment';
import { type AudienceDay } from './audience';

export const useAudience = ({ from, to }: DateRange) => {
  const parameters = { from, to, segment: useSegment() };
  return useQuery({
    queryKey: ['audience', parameters],
    queryFn: ({ signal }) => api.get<{ days: AudienceDay[] }>('analytics/audience', parameters, signal),
    select: ({ days }) => days,
    placeholderData: keepPreviousData,
  });
};
