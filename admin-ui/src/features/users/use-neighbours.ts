import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Neighbours } from '../../lib/api-types';
import { useToday } from '../../lib/format/time-zone';
import { readRange } from '../../lib/url/range';
import { readUsersView, usersParameters } from './users-query';

/** Who comes before and after somebody in the list that one came from. @param list the search of its address */
export function useNeighbours(clientId: string, list: string) {
  const params = new URLSearchParams(list);
  const parameters = usersParameters(readUsersView(params), readRange(params, useToday()));
  return useQuery({
    queryKey: ['neighbours', clientId, parameters],
    queryFn: ({ signal }) =>
      api.get<Neighbours>(`analytics/users/${encodeURIComponent(clientId)}/neighbours`, parameters, signal),
  });
}
