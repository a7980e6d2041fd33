import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type DateRange } from '../../lib/url/range';
import { type AudienceDay } from './audience';

export const useAudience = ({ from, to }: DateRange) =>
  useQuery({
    queryKey: ['audience', from, to],
    queryFn: ({ signal }) => api.get<{ days: AudienceDay[] }>('analytics/audience', { from, to }, signal),
    select: ({ days }) => days,
    placeholderData: keepPreviousData,
  });
