import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Segment } from './segment';

export const segmentsKey = ['segments'] as const;

export const useSegments = () =>
  useQuery({
    queryKey: segmentsKey,
    queryFn: ({ signal }) => api.get<{ items: Segment[] }>('analytics/segments', undefined, signal),
    select: ({ items }) => items,
  });
