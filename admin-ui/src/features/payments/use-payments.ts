import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Page } from '../../lib/api-types';
import { type Payment, type Reconciliation } from './payments';

const key = ['payments'] as const;

/** @param clientId only of this person */
export const usePayments = (clientId: string | null) =>
  useInfiniteQuery({
    queryKey: [...key, 'list', clientId],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Payment>>('payments', { cursor: pageParam, clientId }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const useReconciliation = () =>
  useQuery({
    queryKey: [...key, 'reconciliation'],
    queryFn: ({ signal }) => api.get<Reconciliation>('payments/reconciliation', undefined, signal),
  });

export function useRefund() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (chargeId: string) =>
      api.post<Payment>(`payments/${encodeURIComponent(chargeId)}/refund`, undefined),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
