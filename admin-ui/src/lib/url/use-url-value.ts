import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router';

interface Options {
  /** A change makes no entry in the history; for what changes letter by letter. */
  replace?: boolean;
}

/** One named value of the address: what it is, and a way to set or (with null) remove it. */
export function useUrlValue(
  name: string,
  { replace = false }: Options = {},
): [string | null, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  // Where one came from stays known, whatever changes in the address.
  const { state } = useLocation() as { state: unknown };
  const set = useCallback(
    (value: string | null) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace, preventScrollReset: true, state },
      ),
    [name, replace, setParams, state],
  );
  return [params.get(name), set];
}
