import { ApiError, UnreachableError } from '../../lib/api-error';
import { t } from '../../lib/i18n/t';

/** Why a login failed, in words for the person at the door. `waited` is the seconds since it failed. */
export function loginFault(error: unknown, waited: number): string | null {
  if (!error) return null;
  if (error instanceof UnreachableError) return t('session.unreachable');
  if (!(error instanceof ApiError)) return t('session.unknown');
  if (error.status === 401) return t('session.wrong');
  if (error.status === 429) {
    const left = Math.ceil((error.retryAfter ?? 60) - waited);
    return left > 0 ? t('session.locked', { seconds: left }) : null;
  }
  return t('session.fault', { status: String(error.status) });
}

/** Why a link of the bot did not open. */
export function linkFault(error: unknown): string | null {
  const spent = error instanceof ApiError && (error.status === 401 || error.status === 400);
  return spent ? t('session.linkSpent') : loginFault(error, 0);
}

/** Seconds during which another attempt would be refused anyway. */
export const lockSeconds = (error: unknown): number =>
  error instanceof ApiError && error.status === 429 ? (error.retryAfter ?? 60) : 0;
