/** Injection token of the pool for admins, sessions and the audit log: a flood of requests starves nobody else. */
export const DASHBOARD_POOL = Symbol('DASHBOARD_POOL');
