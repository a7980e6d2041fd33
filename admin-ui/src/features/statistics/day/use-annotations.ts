import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type Annotation } from '../../../lib/api-types';
import { type Days } from '../../../lib/url/range';

const key = ['annotations'] as const;

export const useAnnotations = ({ from, to }: Days) =>
  useQuery({
    queryKey: [...key, from, to],
    queryFn: ({ signal }) => api.get<{ items: Annotation[] }>('annotations', { from, to }, signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });

export function useChangeAnnotations() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: key });
  return {
    add: useMutation({
      mutationFn: (note: { day: string; text: string }) => api.post<Annotation>('annotations', note),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (annotationId: string) => api.delete(`annotations/${annotationId}`),
      onSuccess,
    }),
  };
}
