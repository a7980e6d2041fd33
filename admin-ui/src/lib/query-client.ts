import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, hasStatus } from './api-error';
import { isReachable, onReachableChange } from './connection';

export const sessionKey = ['session'] as const;

/** A refusal stays a refusal however often one asks; only a busy or absent server is worth asking again. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 2 && !(error instanceof ApiError && error.status < 500);

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // The session ended elsewhere: whoever draws the pages sends the person to the login.
      if (hasStatus(error, 401)) queryClient.setQueryData(sessionKey, null);
    },
  }),
  defaultOptions: {
    queries: {
      // Requests are the only judge of the network; see connection.ts.
      networkMode: 'always',
      staleTime: 30_000,
      retry: worthRetrying,
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
    mutations: { networkMode: 'always' },
  },
});

onReachableChange(() => {
  if (isReachable())
    void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
});
