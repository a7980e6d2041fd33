/** The server answered, and the answer was no. Worded by its problem body. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    message: string,
    /** Seconds to wait before trying again, where the server said so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** No answer came: the server is down, or the network is. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';

  constructor(options?: ErrorOptions) {
    super('The server could not be reached', options);
  }
}

export const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiError && error.status === status;
