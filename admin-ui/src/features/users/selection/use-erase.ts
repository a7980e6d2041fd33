import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api';
import { hasStatus } from '../../../lib/api-error';

/** Forgets people one after the other, so that each is whole or not begun; `done` counts them. */
export function useErase() {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const mutation = useMutation({
    mutationFn: async (ids: readonly number[]) => {
      setDone(0);
      for (const id of ids) {
        await api.delete(`analytics/users/${id}`).catch((error: unknown) => {
          // Somebody else was faster.
          if (!hasStatus(error, 404)) throw error;
        });
        setDone((count) => count + 1);
      }
    },
    onSettled: () => client.invalidateQueries(),
  });
  return { ...mutation, done };
}
