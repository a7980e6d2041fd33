/** Nobody means longer; a clock that is wrong by years must not stop the archive for as long. */
const LONGEST_MS = 24 * 3600 * 1000;

/**
 * RFC 9110 §10.2.3: seconds, or a date. A date is read against the server's own clock, for ours may be wrong.
 * @returns milliseconds from now; undefined if the header is absent or nonsense
 */
export function retryAfterMs(header: unknown, serverDate: unknown): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return within(seconds * 1000);
  const until = Date.parse(header);
  if (Number.isNaN(until)) return undefined;
  const serverNow = typeof serverDate === 'string' ? Date.parse(serverDate) : NaN;
  return within(until - (Number.isNaN(serverNow) ? Date.now() : serverNow));
}

const within = (ms: number): number => Math.min(Math.max(ms, 0), LONGEST_MS);
