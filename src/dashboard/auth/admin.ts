/** What an admin may do; a role that the database knows and the code does not may do nothing. */
export const roles = ['owner'] as const;
export type Role = (typeof roles)[number];

/** Somebody who is logged in. */
export interface Admin {
  adminId: string;
  name: string;
  role: string;
}

/** The one account that there is from the start. */
export const OWNER = 'owner';
