import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const FORM = /^[\w-]{43}$/;

/** 256 bits that nobody can guess, as base64url. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

/** What is stored of a token; it needs no salt because nobody can enumerate 256 random bits. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Spares the database what cannot be a token of ours. */
export const isToken = (value: unknown): value is string => typeof value === 'string' && FORM.test(value);
