import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { hasStatus } from '../../lib/api-error';
import { type Session } from '../../lib/api-types';
import { queryClient, sessionKey } from '../../lib/query-client';

async function readSession(signal: AbortSignal): Promise<Session | null> {
  try {
    return await api.get<Session>('auth/session', undefined, signal);
  } catch (error) {
    if (hasStatus(error, 401)) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 5 * 60_000,
});

/** Who is logged in; null when nobody is. */
export const useSession = () => useQuery(sessionQuery);

export const prefetchSession = (): void => void queryClient.prefetchQuery(sessionQuery);

/** What opens a session: the password, or a link of the bot. */
type Key =
  { path: 'auth/login'; body: { password: string } } | { path: 'auth/link'; body: { token: string } };

export const useLogin = () =>
  useMutation({
    mutationFn: ({ path, body }: Key) => api.post(path, body),
    // Whatever an earlier person loaded is not this one's to see.
    onSuccess: async () => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });

export const useLogout = () =>
  useMutation({
    mutationFn: () => api.post('auth/logout'),
    onSuccess: () => {
      queryClient.setQueryData(sessionKey, null);
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
  });
