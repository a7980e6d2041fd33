import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type DateRange } from '../../../lib/url/range';
import { type Touch } from '../revenue';
import { type Margin, type MarginBy, type MarginOrder } from './margin';

export interface MarginQuestion {
  range: DateRange;
  touch: Touch;
  by: MarginBy;
  order: MarginOrder;
  /** Id of a segment; null for everybody. */
  segment: string | null;
}

export const marginKey = ['margin'] as const;

/** Takes a while; whoever leaves, or cancels the query, ends it at the server too. */
export const useMargin = ({ range: { from, to }, touch, by, order, segment }: MarginQuestion) => {
  const parameters = { from, to, touch, by, order, segment };
  return useQuery({
    queryKey: [...marginKey, parameters],
    queryFn: ({ signal }) => api.get<Margin>('analytics/revenue/margin', parameters, signal),
  });
};
