import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';

interface KnownExperiment {
  id: string;
  name: string;
  variants: { id: string }[];
}

/** What can be told apart by experiments; asked by everybody under one key. */
export const useKnownExperiments = () =>
  useQuery({
    queryKey: ['experiments'],
    queryFn: ({ signal }) => api.get<{ items: KnownExperiment[] }>('experiments', undefined, signal),
    select: ({ items }) => items,
  });
