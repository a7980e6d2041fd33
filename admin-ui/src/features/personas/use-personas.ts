import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type PersonaFigures, type PersonaReport } from '../../lib/api-types';
import { type DateRange } from '../../lib/url/range';

export const usePersonas = ({ from, to }: DateRange) =>
  useQuery({
    queryKey: ['personas', from, to],
    queryFn: ({ signal }) =>
      api.get<{ items: PersonaFigures[] }>('analytics/personas', { from, to, limit: 500 }, signal),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });

/** @param personaId null for nobody */
export const usePersona = (personaId: string | null, { from, to, compare }: DateRange) =>
  useQuery({
    queryKey: ['persona', personaId, from, to, compare],
    queryFn: ({ signal }) =>
      api.get<PersonaReport>(
        `analytics/personas/${encodeURIComponent(personaId ?? '')}`,
        { from, to, compare: compare ? 'previous' : null },
        signal,
      ),
    enabled: personaId !== null,
  });
