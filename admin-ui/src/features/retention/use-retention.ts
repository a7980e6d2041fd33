import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Page, type UserSummary } from '../../lib/api-types';
import { type DateRange } from '../../lib/url/range';
import { type OpenCell, type Retention, type RetentionKind, type RetentionStep } from './retention';

export interface RetentionQuestion {
  range: DateRange;
  by: RetentionStep;
  kind: RetentionKind;
}

export type RetainedPerson = Pick<
  UserSummary,
  'clientId' | 'firstName' | 'username' | 'firstSeenAt' | 'lastSeenAt'
>;

const parametersOf = ({ range, by, kind }: RetentionQuestion) => ({
  from: range.from,
  to: range.to,
  by,
  kind,
});

export const useRetention = (question: RetentionQuestion) => {
  const parameters = parametersOf(question);
  return useQuery({
    queryKey: ['retention', parameters],
    queryFn: ({ signal }) => api.get<Retention>('analytics/retention', parameters, signal),
    placeholderData: keepPreviousData,
  });
};

/** The people behind a cell, page after page. */
export const useRetained = (question: RetentionQuestion, { cohort, period }: OpenCell) => {
  const parameters = { ...parametersOf(question), cohort, period: period ?? null };
  return useInfiniteQuery({
    queryKey: ['retained', parameters],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<RetainedPerson>>(
        'analytics/retention/people',
        { ...parameters, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
};
