/** Injection token of the pool that answers reports; capture has one of its own, so neither can starve the other. */
export const REPORTS_POOL = Symbol('REPORTS_POOL');
