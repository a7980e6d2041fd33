import { type Response } from 'express';
import { sep } from 'node:path';

/** Vite puts a hash of the content into these names, so a name never means other bytes. */
const HASHED = `${sep}assets${sep}`;

export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Asked for anew each time, so that a new version is seen at once; answered with 304 while it is the same. */
export const REVALIDATED = 'no-cache';

export const setCaching = (response: Response, path: string): void =>
  void response.setHeader('cache-control', path.includes(HASHED) ? FOR_EVER : REVALIDATED);
