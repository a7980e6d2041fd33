import { ApiError, UnreachableError } from '../../lib/api-error';

/** Why a login failed, in words for the person at the door. `waited` is the seconds since it failed. */
export function loginFault(error: unknown, waited: number): string | null {
  if (!error) return null;
  if (error instanceof UnreachableError) return 'The server does not answer. Check that Teleskop is running.';
  if (!(error instanceof ApiError)) return 'Something went wrong. Try again.';
  if (error.status === 401) return 'That password is not right.';
  if (error.status === 429) {
    const left = Math.ceil((error.retryAfter ?? 60) - waited);
    return left > 0 ? `Too many attempts. Try again in ${left} s.` : null;
  }
  return `The server could not check the password (HTTP ${error.status}).`;
}

/** Seconds during which another attempt would be refused anyway. */
export const lockSeconds = (error: unknown): number =>
  error instanceof ApiError && error.status === 429 ? (error.retryAfter ?? 60) : 0;
