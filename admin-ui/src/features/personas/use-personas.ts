import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type PersonaFigures, type PersonaReport } from '../../lib/api-types';
import { type DateRange } from '../../lib/url/range';
import { useSegment } from '../../lib/url/use-segment';

export const usePersonas = ({ from, to }: DateRange) => {
  const parameters = { from, to, segment: useSegment() };
  return useQuery({
    queryKey: ['personas', parameters],
    queryFn: ({ signal }) =>
      api.get<{ items: PersonaFigures[] }>('analytics/personas', { ...parameters, limit: 500 }, signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });
};

/** @param personaId null for nobody */
export const usePersona = (personaId: string | null, { from, to, compare }: DateRange) => {
  const parameters = { from, to, compare: compare ? 'previous' : null, segment: useSegment() };
  return useQuery({
    queryKey: ['persona', personaId, parameters],
    queryFn: ({ signal }) =>
      api.get<PersonaReport>(`analytics/personas/${encodeURIComponent(personaId ?? '')}`, parameters, signal),
    enabled: personaId !== null,
  });
};
