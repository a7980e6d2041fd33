import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type Day } from '../../../lib/format/days';
import { marginKey } from '../margin/use-margin';

export const kinds = ['model', 'picture', 'star'] as const;
export type PriceKind = (typeof kinds)[number];

export interface Price {
  priceId: string;
  kind: PriceKind;
  /** Empty: every engine that has no price of its own. */
  engine: string;
  currency: string;
  validFrom: Day;
  /** Of a million tokens read, of a picture, or of a Star. */
  price: number;
  /** Of a million tokens written. */
  priceOut: number | null;
}

const key = ['prices'] as const;

export const usePrices = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<{ items: Price[] }>('prices', undefined, signal),
    select: ({ items }) => items,
  });

export function useChangePrices() {
  const client = useQueryClient();
  // Sources tell paybacks by the value of a Star.
  const onSuccess = () =>
    Promise.all([key, marginKey, ['sources']].map((queryKey) => client.invalidateQueries({ queryKey })));
  return {
    add: useMutation({
      mutationFn: (price: Omit<Price, 'priceId'>) => api.post('prices', price),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (priceId: string) => api.delete(`prices/${priceId}`), onSuccess }),
  };
}
