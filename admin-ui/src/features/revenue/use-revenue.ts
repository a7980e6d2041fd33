import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type DateRange } from '../../lib/url/range';
import { type CohortStep, type Revenue, type Touch } from './revenue';

export interface RevenueQuestion {
  range: DateRange;
  touch: Touch;
  cohorts: CohortStep;
  /** Id of a segment; null for everybody. */
  segment: string | null;
}

export const parametersOf = ({ range, touch, cohorts, segment }: RevenueQuestion) => ({
  from: range.from,
  to: range.to,
  touch,
  cohorts,
  segment,
});

export const useRevenue = (question: RevenueQuestion) => {
  const parameters = parametersOf(question);
  return useQuery({
    queryKey: ['revenue', parameters],
    queryFn: ({ signal }) => api.get<Revenue>('analytics/revenue', parameters, signal),
    placeholderData: keepPreviousData,
  });
};
