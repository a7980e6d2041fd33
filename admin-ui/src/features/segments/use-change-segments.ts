import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Segment } from '../segment-choice/segment';
import { segmentsKey } from '../segment-choice/use-segments';

type Described = Pick<Segment, 'name' | 'rules'>;

export function useChangeSegments() {
  const client = useQueryClient();
  const onSuccess = (_: unknown, changed: { segmentId?: string | undefined }) =>
    Promise.all([
      client.invalidateQueries({ queryKey: segmentsKey }),
      client.invalidateQueries({ queryKey: ['segment-size', changed.segmentId] }),
    ]);
  return {
    /** Makes one, changes one, or brings back one that was removed under its own id. */
    save: useMutation({
      mutationFn: ({ segmentId, name, rules }: Described & { segmentId?: string | undefined }) =>
        segmentId
          ? api.put<Segment>(`analytics/segments/${segmentId}`, { name, rules })
          : api.post<Segment>('analytics/segments', { name, rules }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: ({ segmentId }: Segment) => api.delete(`analytics/segments/${segmentId}`),
      onSuccess,
    }),
  };
}
