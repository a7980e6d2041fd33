import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Catalogue, type EventLegend, type PersonaLegend } from '../../lib/api-types';
import { stableColour } from '../../lib/format/colour';
import { speech } from '../../lib/i18n/language';

/** The catalogue, ready to look things up in. */
export interface Legend {
  events: ReadonlyMap<string, EventLegend>;
  personas: ReadonlyMap<string, PersonaLegend & { colour: string }>;
}

const toLegend = ({ events, personas }: Catalogue): Legend => ({
  events: new Map(events.map((event) => [event.name, { ...event, ...speech().events[event.name] }])),
  personas: new Map(
    personas.map((persona) => [
      persona.id,
      { ...persona, colour: persona.colour ?? stableColour(persona.id) },
    ]),
  ),
});

export const useCatalogue = () =>
  useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => api.get<Catalogue>('analytics/catalogue', undefined, signal),
    select: toLegend,
    // Changes only with a new version of the server.
    staleTime: Infinity,
  });
