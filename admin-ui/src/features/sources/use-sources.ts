import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type DateRange } from '../../lib/url/range';
import { type Link, type Links, type Source, type Touch } from './sources';

const key = ['sources'] as const;
const linksKey = ['links'] as const;

export interface SourcesQuestion {
  range: DateRange;
  touch: Touch;
  /** Id of a segment; null for everybody. */
  segment: string | null;
}

export const parametersOf = ({ range: { from, to }, touch, segment }: SourcesQuestion) => ({
  from,
  to,
  touch,
  segment,
});

export const useSources = (question: SourcesQuestion) => {
  const parameters = parametersOf(question);
  return useQuery({
    queryKey: [...key, parameters],
    queryFn: ({ signal }) => api.get<{ sources: Source[] }>('analytics/sources', parameters, signal),
    select: ({ sources }) => sources,
    placeholderData: keepPreviousData,
  });
};

export const useLinks = () =>
  useQuery({
    queryKey: linksKey,
    queryFn: ({ signal }) => api.get<Links>('links', undefined, signal),
  });

export function useChangeLinks() {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([key, linksKey].map((queryKey) => client.invalidateQueries({ queryKey })));
  return {
    put: useMutation({
      mutationFn: ({ code, ...text }: Link) => api.put(`links/${encodeURIComponent(code)}`, text),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (code: string) => api.delete(`links/${encodeURIComponent(code)}`),
      onSuccess,
    }),
  };
}
