import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type BreakdownBy, type BreakdownItem } from '../../lib/api-types';
import { NONE } from '../../lib/links';
import { useRange } from '../../lib/url/use-range';

const MANY = 100;

export interface FilterChoice {
  value: string;
  label: string;
}

/** What people of the dates came by, speak or opened, the most usual first. */
export function useChoices(by: BreakdownBy, enabled: boolean): FilterChoice[] {
  const { range } = useRange();
  const { data } = useQuery({
    queryKey: ['breakdown', by, range.from, range.to, MANY],
    queryFn: ({ signal }) =>
      api.get<{ items: BreakdownItem[] }>(
        'analytics/breakdown',
        { by, from: range.from, to: range.to, limit: MANY },
        signal,
      ),
    select: ({ items }) => items,
    enabled,
  });
  return (data ?? []).map(({ key, label }) => ({ value: key || NONE, label: label || key }));
}
