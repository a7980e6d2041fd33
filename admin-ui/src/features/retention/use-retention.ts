import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type DateRange } from '../../lib/url/range';
import { type Retention, type RetentionKind, type RetentionStep } from './retention';

export interface RetentionQuestion {
  range: DateRange;
  by: RetentionStep;
  kind: RetentionKind;
  /** Id of a segment; null for everybody. */
  segment: string | null;
}

export const parametersOf = ({ range, by, kind, segment }: RetentionQuestion) => ({
  from: range.from,
  to: range.to,
  by,
  kind,
  segment,
});

export const useRetention = (question: RetentionQuestion) => {
  const parameters = parametersOf(question);
  return useQuery({
    queryKey: ['retention', parameters],
    queryFn: ({ signal }) => api.get<Retention>('analytics/retention', parameters, signal),
    placeholderData: keepPreviousData,
  });
};
