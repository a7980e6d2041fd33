import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Series, type Step } from '../../lib/api-types';
import { type DateRange } from '../../lib/url/range';

/** Figures of a range, slot by slot, beside those of the period before where it is compared. */
export const useSeries = ({ from, to, compare }: DateRange, step: Step) =>
  useQuery({
    queryKey: ['series', from, to, step, compare],
    queryFn: ({ signal }) =>
      api.get<Series>('analytics/series', { from, to, step, compare: compare ? 'previous' : null }, signal),
    placeholderData: keepPreviousData,
  });
