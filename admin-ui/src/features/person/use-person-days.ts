import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type PersonDay } from '../../lib/api-types';

/** Every day of a person's life with the bot, from the first. */
export const usePersonDays = (clientId: string) =>
  useQuery({
    queryKey: ['person', clientId, 'days'],
    queryFn: ({ signal }) =>
      api.get<{ items: PersonDay[] }>(
        `analytics/users/${encodeURIComponent(clientId)}/days`,
        undefined,
        signal,
      ),
    select: ({ items }) => items,
  });
