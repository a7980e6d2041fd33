/** Injection token of the pool for dead letters: a retry waits for the journal, and must keep no report waiting. */
export const DEAD_LETTERS_POOL = Symbol('DEAD_LETTERS_POOL');
