import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Series, type Step } from '../../lib/api-types';
import { type DateRange } from '../../lib/url/range';
import { useSegment } from '../../lib/url/use-segment';

/** Figures of a range, slot by slot, beside those of the period before where it is compared. */
export const useSeries = ({ from, to, compare }: DateRange, step: Step) => {
  const segment = useSegment();
  return useQuery({
    queryKey: ['series', from, to, step, compare, segment],
    queryFn: ({ signal }) =>
      api.get<Series>(
        'analytics/series',
        { from, to, step, compare: compare ? 'previous' : null, segment },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
};
