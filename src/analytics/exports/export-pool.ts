/** Injection token of the pool that exports read from: a slow download holds back no report. */
export const EXPORT_POOL = Symbol('EXPORT_POOL');

/** Each holds a connection and a snapshot until its last byte is fetched. */
export const EXPORTS_AT_ONCE = 3;

/** A search through years of events may take long until it finds the first. */
export const EXPORT_QUERY_MS = 10 * 60_000;
