import { isToken, newToken } from '../session/session-token';

/** What is known of a key once it was shown. */
export interface ApiKey {
  keyId: string;
  name: string;
  createdBy: string;
  createdAt: string;
  /** To the minute; null for one that was never used. */
  lastUsedAt: string | null;
}

/** Lets scanners find a key that somebody published by mistake. */
const PREFIX = 'tsk_';

export const newKey = (): string => PREFIX + newToken();

export const isKey = (value: string): boolean =>
  value.startsWith(PREFIX) && isToken(value.slice(PREFIX.length));

/** Whether somebody tries to come in by a key, good or bad, and not by a session. */
export const bearsKey = (authorization: string | undefined): authorization is string =>
  /^Bearer tsk_/i.test(authorization ?? '');

export const keyIn = (authorization: string): string => authorization.replace(/^Bearer /i, '');

export class KeyNameTakenError extends Error {
  override readonly name = 'KeyNameTakenError';
  constructor() {
    super('name: another key is called that');
  }
}

export class TooManyKeysError extends Error {
  override readonly name = 'TooManyKeysError';
  constructor(readonly limit: number) {
    super(`There are ${limit} keys already; revoke one first`);
  }
}
