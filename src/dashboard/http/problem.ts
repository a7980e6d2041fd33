import { HttpException, ServiceUnavailableException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { AnalysisTooLongError } from '../../analytics/reports/analyses/analyses';
import { InvalidCursorError } from '../../analytics/reports/keyset-cursor';
import { UnknownSegmentError } from '../../analytics/reports/segments/segment';
import { PictureNotFoundError } from '../../media/picture';
import { AuditUnavailableError } from '../auth/audit/audit-log';
import { TooManyAttemptsError } from '../auth/limits/login-limits';
import { TooBusyError } from '../auth/password/hashing-slots';
import { isDatabaseAway } from './database-away';

/** What a refused request is answered with. */
export interface Problem {
  statusCode: number;
  /** The name of the status. */
  error: string;
  /** For people; names the field where one is at fault. */
  message: string;
}

export interface Refusal {
  problem: Problem;
  retryAfterSeconds?: number;
  /** True for what nobody expected and somebody should mend. */
  unexpected?: boolean;
}

const RETRY_SECONDS = 5;
const GENERIC = 'Something went wrong here; the log says what';

const refusal = (statusCode: number, message: string, retryAfterSeconds?: number): Refusal => ({
  problem: { statusCode, error: STATUS_CODES[statusCode] ?? 'Error', message },
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});

/**
 * How an error looks from outside: exact where the caller is at fault, silent where we are.
 * @param migrated false until the tables are there; missing them is no fault of a query before
 */
export function refusalOf(error: unknown, migrated: boolean): Refusal {
  if (error instanceof TooManyAttemptsError) return refusal(429, error.message, error.retryAfterSeconds);
  if (error instanceof TooBusyError) return refusal(503, 'Too many logins at once. Try again soon', 1);
  if (error instanceof AuditUnavailableError)
    return refusal(503, 'Reading cannot be recorded now, so nothing is shown. Try again soon', RETRY_SECONDS);
  if (error instanceof AnalysisTooLongError) return refusal(503, error.message);
  if (error instanceof InvalidCursorError) return refusal(400, error.message);
  if (error instanceof UnknownSegmentError) return refusal(404, error.message);
  if (error instanceof PictureNotFoundError) return refusal(404, 'No such picture here');
  if (isDatabaseAway(error) || (!migrated && misses(error)))
    return refusal(503, 'The database is away. Try again soon', RETRY_SECONDS);
  if (error instanceof ServiceUnavailableException) return refusal(503, error.message, RETRY_SECONDS);
  const status = statusOf(error);
  if (status !== undefined && status < 500) return refusal(status, messageOf(error));
  return { ...refusal(500, GENERIC), unexpected: true };
}

const UNDEFINED_TABLE = '42P01';
const misses = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE;

/** Nest's exceptions, and those of Express and its parsers that are meant to be shown. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error)) return undefined;
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && status >= 400 && expose === true ? status : undefined;
}

function messageOf(error: unknown): string {
  const { type, message } = error as { type?: unknown; message: string };
  if (type === 'entity.too.large') return 'body: is too large';
  return message;
}
