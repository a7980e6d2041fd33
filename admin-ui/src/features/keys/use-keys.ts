import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type ApiKey } from '../../lib/api-types';

const key = ['keys'] as const;

export const useKeys = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<{ items: ApiKey[] }>('keys', undefined, signal),
    select: ({ items }) => items,
  });

export function useChangeKeys() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: key });
  return {
    make: useMutation({
      mutationFn: (name: string) => api.post<ApiKey & { token: string }>('keys', { name }),
      onSuccess,
      // The key itself is kept no longer than the page shows it.
      gcTime: 0,
    }),
    revoke: useMutation({ mutationFn: (keyId: string) => api.delete(`keys/${keyId}`), onSuccess }),
  };
}
