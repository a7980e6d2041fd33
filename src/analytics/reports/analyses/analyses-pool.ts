/** Injection token of the pool on which analyses run: a long one holds back neither capture nor the panel's reports. */
export const ANALYSES_POOL = Symbol('ANALYSES_POOL');

export const ANALYSES_AT_ONCE = 2;

/** In milliseconds; then a question is too large for this server, and is told so. */
export const LONGEST_ANALYSIS_MS = 10_000;
