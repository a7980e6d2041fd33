import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type PersonDetails } from '../../lib/api-types';

/** One person's facts. `clientId` is as it stands in the address. */
export const usePerson = (clientId: string) =>
  useQuery({
    queryKey: ['person', clientId],
    queryFn: ({ signal }) =>
      api.get<PersonDetails>(`analytics/users/${encodeURIComponent(clientId)}`, undefined, signal),
  });
