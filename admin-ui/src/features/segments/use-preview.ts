import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type UserSummary } from '../../lib/api-types';
import { type SegmentRules } from '../segment-choice/segment';

export type FoundPerson = Pick<
  UserSummary,
  'clientId' | 'firstName' | 'username' | 'firstSeenAt' | 'lastSeenAt'
>;

export interface SegmentSize {
  people: number;
  /** How many there are in all. */
  of: number;
}

/** Counts what is being built; a count that is overtaken, or no longer waited for, is ended on the server too. */
export function usePreview(rules: SegmentRules, enabled: boolean) {
  const client = useQueryClient();
  const queryKey = ['segment-preview', rules];
  const preview = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      api.post<SegmentSize & { sample: FoundPerson[] }>('analytics/segments/preview', { rules }, signal),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { ...preview, cancel: () => void client.cancelQueries({ queryKey }) };
}

export const useSegmentSize = (segmentId: string) =>
  useQuery({
    queryKey: ['segment-size', segmentId],
    queryFn: ({ signal }) => api.get<SegmentSize>(`analytics/segments/${segmentId}/count`, undefined, signal),
  });
