interface Part<T> {
  data: T | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

/** Two queries as one: ready when both are, failed when one is; a retry asks only for what is missing. */
export const together = <A, B>(a: Part<A>, b: Part<B>): Part<[A, B]> => ({
  data: a.data !== undefined && b.data !== undefined ? [a.data, b.data] : undefined,
  error: a.error ?? b.error,
  isFetching: a.isFetching || b.isFetching,
  refetch: () => [a, b].map((part) => part.data === undefined && part.refetch()),
});
