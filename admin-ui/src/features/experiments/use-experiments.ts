import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Experiment, type Plan } from './experiment';

const key = ['experiments'] as const;

export const useExperiments = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<{ items: Experiment[] }>('experiments', undefined, signal),
    select: ({ items }) => items,
  });

/** What can become of an experiment; `ship` names the variant that everybody gets. */
export type Move = { to: 'start' } | { to: 'stop' } | { to: 'ship'; variant: string } | { to: 'remove' };

export function useChangeExperiment(id: string) {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all(
      [key, ['experiment-results', id], ['annotations']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  return {
    put: useMutation({
      mutationFn: (plan: Plan) => api.put<Experiment>(`experiments/${id}`, plan),
      onSuccess,
    }),
    move: useMutation({
      mutationFn: (move: Move) =>
        move.to === 'remove'
          ? api.delete(`experiments/${id}`)
          : api.post(
              `experiments/${id}/${move.to}`,
              move.to === 'ship' ? { variant: move.variant } : undefined,
            ),
      onSuccess,
    }),
  };
}
