import { z } from 'zod';

/** A short text of an admin: trimmed, not empty, and without what Postgres cannot hold. */
export const writtenText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'may not be empty')
    .max(longest, `must be at most ${longest} characters`)
    .refine((text) => !text.includes('\0'), 'must not contain NUL');
