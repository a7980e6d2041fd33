/** Injection token of the pool on which analyses run: a long one holds back neither capture nor the panel's reports. */
export const ANALYSES_POOL = Symbol('ANALYSES_POOL');

export const ANALYSES_AT_ONCE = 2;

/** Two for each, so that it can ask something beside what it is following, and one by which a question is ended. */
export const ANALYSES_CONNECTIONS = 2 * ANALYSES_AT_ONCE + 1;

/** In milliseconds; then a question is too large for this server, and is told so. */
export const LONGEST_ANALYSIS_MS = 10_000;
