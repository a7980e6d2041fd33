/** Injection token of the pool by which servers tell each other what they stored. */
export const RELAY_POOL = Symbol('RELAY_POOL');
