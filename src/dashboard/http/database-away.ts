/** SQLSTATE classes with which a server says that it cannot serve now (PostgreSQL, appendix A). */
const AWAY_CLASSES = new Set(['08', '53', '57', '58']);
const AWAY_CODES =
  /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
/** pg's own errors carry no code. */
const AWAY_MESSAGES =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** Whether the database, and not the request or the code, is why a query failed. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return AWAY_MESSAGES.test(error.message);
  if (/^[0-9A-Z]{5}$/.test(code) && AWAY_CLASSES.has(code.slice(0, 2))) return true;
  // The same codes come from the file system, which connects to nothing.
  return AWAY_CODES.test(code) && (code !== 'ENOENT' || syscall === 'connect');
}
