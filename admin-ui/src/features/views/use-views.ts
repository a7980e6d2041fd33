import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type SavedView } from '../../lib/api-types';

const key = ['views'] as const;

export const useViews = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<{ items: SavedView[] }>('views', undefined, signal),
    select: ({ items }) => items,
  });

export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: { name: string; address: string }) => api.post<SavedView>('views', view),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => api.delete(`views/${viewId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
